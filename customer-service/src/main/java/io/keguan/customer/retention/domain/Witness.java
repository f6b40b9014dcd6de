package io.keguan.customer.retention.domain;

import java.time.Instant;
import java.util.UUID;

/** Somebody who has signed as a witness of a destruction (S4-18). */
public record Witness(UUID staffId, String staffName, Instant signedAt) {}
