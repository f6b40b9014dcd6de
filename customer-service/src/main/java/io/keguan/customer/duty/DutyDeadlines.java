package io.keguan.customer.duty;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.due.DueHandler;

/** What the calendar does with one duty: reminders, and the deadline itself. */
public final class DutyDeadlines {

    private DutyDeadlines() {}

    /** The deadline has passed. */
    @ApplicationScoped
    public static class Overdue implements DueHandler {
        private final DutyCalendar calendar;

        public Overdue(DutyCalendar calendar) {
            this.calendar = calendar;
        }

        @Override
        public String kind() {
            return DutyWork.OVERDUE;
        }

        @Override
        public void fire(UUID dutyId, Instant dueAt) {
            calendar.fallOverdue(dutyId);
        }
    }

    /** It is time to remind whoever has to do it. */
    @ApplicationScoped
    public static class Reminder implements DueHandler {
        private final DutyCalendar calendar;

        public Reminder(DutyCalendar calendar) {
            this.calendar = calendar;
        }

        @Override
        public String kind() {
            return DutyWork.REMINDER;
        }

        @Override
        public void fire(UUID dutyId, Instant dueAt) {
            calendar.remind(dutyId);
        }
    }
}
