package io.keguan.kit.job;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.Nullable;

/**
 * A piece of background work as it is shown.
 *
 * @param total how much there is to do, null while nobody knows
 * @param failure code of why it failed
 */
public record Job(UUID id, String kind, UUID subjectId, Status status, long done, @Nullable Long total,
        @Nullable String failure, Instant createdAt, @Nullable Instant startedAt, @Nullable Instant endedAt) {

    /** Where the work stands. */
    public enum Status {
        WAITING, RUNNING, DONE, FAILED, CANCELLED;

        public boolean open() {
            return this == WAITING || this == RUNNING;
        }
    }
}
