package io.keguan.kit.time;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day on which the weekday alone does not tell whether it is worked. */
public record CalendarDay(LocalDate day, Kind kind, String name) {

    /** A day off, or a weekend day that is worked to make up for one. */
    @Schema(name = "CalendarDayKind")
    public enum Kind {
        OFF, WORK
    }
}
