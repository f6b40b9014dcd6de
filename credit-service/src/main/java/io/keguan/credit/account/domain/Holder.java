package io.keguan.credit.account.domain;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Whose account it is, as customer-service says: a copy, never the master. The department and the owner
 * decide who sees the account.
 */
@Embeddable
public record Holder(@Column(name = "customer_id") UUID customerId,
        @Column(name = "customer_number") String customerNumber,
        @Column(name = "customer_name") String customerName, @Column(name = "department_id") UUID departmentId,
        @Column(name = "owner_id") UUID ownerId) {}
