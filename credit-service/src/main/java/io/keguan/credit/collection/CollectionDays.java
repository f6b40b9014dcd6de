package io.keguan.credit.collection;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.due.Chore;
import io.keguan.kit.due.DueHandler;

/** What the calendar does with visits. */
public final class CollectionDays {

    private CollectionDays() {}

    /** Plans the visits of the settlement days that are near. */
    @ApplicationScoped
    public static class Planning implements Chore {
        private final Collections collections;

        public Planning(Collections collections) {
            this.collections = collections;
        }

        @Override
        public String name() {
            return "collection visits";
        }

        @Override
        public Duration every() {
            return Duration.ofMinutes(5);
        }

        @Override
        public void run() {
            collections.unplanned().forEach(collections::plan);
        }
    }

    /** The settlement day is over. */
    @ApplicationScoped
    public static class Day implements DueHandler {
        private final Collections collections;

        public Day(Collections collections) {
            this.collections = collections;
        }

        @Override
        public String kind() {
            return CollectionWork.VISIT;
        }

        @Override
        public void fire(UUID id, Instant dueAt) {
            collections.dayPassed(id);
        }
    }

    /** The days for the report are over. */
    @ApplicationScoped
    public static class ReportDay implements DueHandler {
        private final Collections collections;

        public ReportDay(Collections collections) {
            this.collections = collections;
        }

        @Override
        public String kind() {
            return CollectionWork.REPORT;
        }

        @Override
        public void fire(UUID id, Instant dueAt) {
            collections.reportDayPassed(id);
        }
    }
}
