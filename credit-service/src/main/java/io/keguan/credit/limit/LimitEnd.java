package io.keguan.credit.limit;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.due.DueHandler;

/** A temporary limit ends by itself. */
@ApplicationScoped
public class LimitEnd implements DueHandler {

    private final LimitChanges changes;

    public LimitEnd(LimitChanges changes) {
        this.changes = changes;
    }

    @Override
    public String kind() {
        return LimitWork.END;
    }

    @Override
    public void fire(UUID changeId, Instant dueAt) {
        changes.end(changeId);
    }
}
