package io.keguan.customer.access;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.due.DueHandler;

/** The moment a permission ends or a paper file should be back. */
@ApplicationScoped
public class AccessDeadlines implements DueHandler {

    private final AccessRequests requests;

    public AccessDeadlines(AccessRequests requests) {
        this.requests = requests;
    }

    @Override
    public String kind() {
        return AccessWork.DEADLINE;
    }

    @Override
    public void fire(UUID subjectId, Instant dueAt) {
        requests.timeIsUp(subjectId);
    }
}
