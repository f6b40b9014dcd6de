package io.keguan.kit.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.WorkingDays;

/**
 * Which days are worked: weekdays, less the State Council's days off, plus its make-up work days. A year without data
 * counts weekends only, and {@link #known} says so.
 */
@ApplicationScoped
public class WorkingCalendar implements WorkingDays {

    private final CalendarStore store;
    private final BusinessZone zone;

    public WorkingCalendar(CalendarStore store, BusinessZone zone) {
        this.store = store;
        this.zone = zone;
    }

    public boolean known(int year) {
        return store.knows(year);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        Map<LocalDate, CalendarDay> special = store.days(day.getYear());
        CalendarDay named = special.get(day);
        if (named != null) {
            return named.kind() == CalendarDay.Kind.WORK;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    @Override
    public LocalDate addWorkingDays(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    public LocalDate nextWorkingDay(LocalDate from) {
        return addWorkingDays(from, 1);
    }

    /** A time of day on a date, in the business zone. */
    public Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone.id()).toInstant();
    }
}
