package io.keguan.customer.paper.domain;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who has taken a paper document, what for, and until when.
 *
 * @param holderName not always a member of staff: a lawyer or an authority may hold it
 */
@Embeddable
public record Holding(String holderName, @Column(name = "held_for") String purpose,
        @Column(name = "held_since") Instant since, LocalDate dueBackOn) {}
