package io.keguan.customer.appreciation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.due.Chore;
import io.keguan.kit.due.DueHandler;

/** What the calendar does with thank-you events. */
public final class ThankYouDeadlines {

    private ThankYouDeadlines() {}

    /** The lists are due. */
    @ApplicationScoped
    public static class ListsDue implements DueHandler {
        private final ThankYouEvents events;

        public ListsDue(ThankYouEvents events) {
            this.events = events;
        }

        @Override
        public String kind() {
            return ThankYouWork.LISTS_DUE;
        }

        @Override
        public void fire(UUID eventId, Instant dueAt) {
            events.fallDue(eventId);
        }
    }

    /** Looks whether it is time to plan the next event (S2a-19). */
    @ApplicationScoped
    public static class NextEvent implements Chore {
        private final ThankYouEvents events;

        public NextEvent(ThankYouEvents events) {
            this.events = events;
        }

        @Override
        public String name() {
            return "next thank-you event";
        }

        @Override
        public Duration every() {
            return Duration.ofHours(1);
        }

        @Override
        public void run() {
            events.remind();
        }
    }
}
