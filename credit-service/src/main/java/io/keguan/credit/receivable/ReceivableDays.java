package io.keguan.credit.receivable;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.due.DueHandler;

/** What the calendar does with receivables. */
public final class ReceivableDays {

    private ReceivableDays() {}

    /** The settlement day is near. */
    @ApplicationScoped
    public static class Near implements DueHandler {
        private final Receivables receivables;

        public Near(Receivables receivables) {
            this.receivables = receivables;
        }

        @Override
        public String kind() {
            return ReceivableWork.REMIND;
        }

        @Override
        public void fire(UUID id, Instant dueAt) {
            receivables.remind(id);
        }
    }

    /** The settlement day has passed. */
    @ApplicationScoped
    public static class Overdue implements DueHandler {
        private final Receivables receivables;

        public Overdue(Receivables receivables) {
            this.receivables = receivables;
        }

        @Override
        public String kind() {
            return ReceivableWork.OVERDUE;
        }

        @Override
        public void fire(UUID id, Instant dueAt) {
            receivables.fallOverdue(id);
        }
    }

    /** It passed so long ago that it is a breach. */
    @ApplicationScoped
    public static class Breach implements DueHandler {
        private final Receivables receivables;

        public Breach(Receivables receivables) {
            this.receivables = receivables;
        }

        @Override
        public String kind() {
            return ReceivableWork.BREACH;
        }

        @Override
        public void fire(UUID id, Instant dueAt) {
            receivables.fallBreached(id);
        }
    }
}
