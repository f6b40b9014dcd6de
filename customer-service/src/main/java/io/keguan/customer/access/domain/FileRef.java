package io.keguan.customer.access.domain;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** The customer whose file is asked for, as it was called and where it belonged when somebody asked. */
@Embeddable
public record FileRef(UUID customerId, String customerNumber, String customerName, UUID customerDepartmentId,
        String customerDepartmentName) {}
