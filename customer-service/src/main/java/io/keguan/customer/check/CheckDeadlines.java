package io.keguan.customer.check;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.due.DueHandler;

/** What the calendar does with checks: a month without one, a fault that is not corrected. */
public final class CheckDeadlines {

    private CheckDeadlines() {}

    /** The day until which a check is drawn has passed. */
    @ApplicationScoped
    public static class Undrawn implements DueHandler {
        private final CheckMonths months;

        public Undrawn(CheckMonths months) {
            this.months = months;
        }

        @Override
        public String kind() {
            return CheckWork.UNDRAWN;
        }

        @Override
        public void fire(UUID monthDueId, Instant dueAt) {
            months.undrawn(monthDueId);
        }
    }

    /** The deadline of a correction has passed. */
    @ApplicationScoped
    public static class Overdue implements DueHandler {
        private final CheckItems items;

        public Overdue(CheckItems items) {
            this.items = items;
        }

        @Override
        public String kind() {
            return CheckWork.OVERDUE;
        }

        @Override
        public void fire(UUID itemId, Instant dueAt) {
            items.fallOverdue(itemId);
        }
    }
}
