package io.keguan.customer.filing;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.due.DueHandler;

/** What the calendar does with filings: reminders, and the deadline itself. */
public final class FilingDeadlines {

    private FilingDeadlines() {}

    /** The deadline has passed. */
    @ApplicationScoped
    public static class Overdue implements DueHandler {
        private final Filings filings;

        public Overdue(Filings filings) {
            this.filings = filings;
        }

        @Override
        public String kind() {
            return FilingWork.OVERDUE;
        }

        @Override
        public void fire(UUID filingId, Instant dueAt) {
            filings.fallOverdue(filingId);
        }
    }

    /** It is time to remind the department, again. */
    @ApplicationScoped
    public static class Reminder implements DueHandler {
        private final Filings filings;

        public Reminder(Filings filings) {
            this.filings = filings;
        }

        @Override
        public String kind() {
            return FilingWork.REMINDER;
        }

        @Override
        public void fire(UUID filingId, Instant dueAt) {
            filings.remindByCalendar(filingId);
        }
    }
}
