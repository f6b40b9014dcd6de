package io.keguan.credit.release.domain;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** 电话联系: who telephoned the person a proxy signed for, when, and what was said (S3-06). */
@Embeddable
public record CallBack(@Enumerated(EnumType.STRING) @Column(name = "call_result") CallBackResult result,
        @Column(name = "call_note") String note, @Column(name = "called_by_id") UUID byId,
        @Column(name = "called_by_name") String byName, @Column(name = "called_at") Instant at) {

    CallBack forgotten() {
        return new CallBack(result, null, byId, byName, at);
    }

    /** What the person said. */
    public enum CallBackResult {
        /** 本人确认. */
        CONFIRMED,
        /** 本人否认. */
        DENIED,
        /** 未联系上. */
        UNREACHABLE
    }
}
