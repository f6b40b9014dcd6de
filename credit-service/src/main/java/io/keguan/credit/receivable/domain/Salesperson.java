package io.keguan.credit.receivable.domain;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Who answers to the company for the whole amount (S1-56). */
@Embeddable
public record Salesperson(@Column(name = "salesperson_id") UUID id, @Column(name = "salesperson_name") String name) {}
