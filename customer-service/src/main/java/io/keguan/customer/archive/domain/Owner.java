package io.keguan.customer.archive.domain;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** Who looks after the customer, and the department the customer belongs to. */
@Embeddable
public record Owner(UUID departmentId, String departmentName, UUID ownerId, String ownerName) {}
