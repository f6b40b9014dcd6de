package io.keguan.customer.paper;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.due.DueHandler;

/** A paper document was to be back by now. */
@ApplicationScoped
public class PaperDeadline implements DueHandler {

    private final Papers papers;

    public PaperDeadline(Papers papers) {
        this.papers = papers;
    }

    @Override
    public String kind() {
        return Papers.OVERDUE;
    }

    @Override
    public void fire(UUID paperId, Instant dueAt) {
        papers.overdue(paperId, dueAt);
    }
}
