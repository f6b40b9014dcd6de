package io.keguan.kit.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * What surrounds an event.
 *
 * @param sequence place of the event among those of its aggregate, from 1 without a gap
 * @param at when it happened at the producer
 */
public record EventMeta(UUID eventId, String type, String aggregateType, UUID aggregateId, long sequence, Instant at) {}
