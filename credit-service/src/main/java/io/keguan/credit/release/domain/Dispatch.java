package io.keguan.credit.release.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** That the goods went out, as the warehouse or its system says. @param sourceKey what it calls that, once and for all */
@Embeddable
public record Dispatch(@Column(name = "source_key") String sourceKey, @Column(name = "shipped_on") LocalDate shippedOn,
        @Column(name = "shipped_fen") Long shippedFen, @Column(name = "dispatched_by_id") UUID byId,
        @Column(name = "dispatched_by_name") String byName, @Column(name = "dispatched_at") Instant at) {}
