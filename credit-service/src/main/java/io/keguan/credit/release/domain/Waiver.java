package io.keguan.credit.release.domain;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * 特批: why goods were released in spite of what stood in the way, on what conditions and until when (S3-15). What it covers
 * are the checks that did not hold.
 */
@Embeddable
public record Waiver(@Column(name = "waiver_reason") String reason,
        @Column(name = "waiver_conditions") String conditions, @Column(name = "waiver_until") Instant until,
        @Column(name = "waiver_by_id") UUID byId, @Column(name = "waiver_by_name") String byName,
        @Column(name = "waiver_at") Instant at, @Column(name = "waiver_policy") Integer policyVersion) {

    Waiver forgotten() {
        return new Waiver("", "", until, byId, byName, at, policyVersion);
    }
}
