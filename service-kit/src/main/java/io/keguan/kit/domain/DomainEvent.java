package io.keguan.kit.domain;

import java.util.UUID;

/**
 * Something that happened to an aggregate, as ids and facts. A record that implements it is the wire form of the event:
 * its components become the JSON body.
 */
public interface DomainEvent {

    /** Wire name in past tense with its version, such as {@code customer.established.v1}. */
    String type();

    String aggregateType();

    UUID aggregateId();
}
