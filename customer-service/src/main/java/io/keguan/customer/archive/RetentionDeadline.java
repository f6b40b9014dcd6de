package io.keguan.customer.archive;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.due.DueHandler;

/** A sealed file has been kept as long as it has to be. */
@ApplicationScoped
public class RetentionDeadline implements DueHandler {

    private final Sealings sealings;

    public RetentionDeadline(Sealings sealings) {
        this.sealings = sealings;
    }

    @Override
    public String kind() {
        return SealWork.RETENTION_ENDED;
    }

    @Override
    public void fire(UUID customerId, Instant dueAt) {
        sealings.retentionEnded(customerId);
    }
}
