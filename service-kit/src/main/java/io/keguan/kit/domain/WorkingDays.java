package io.keguan.kit.domain;

import java.time.LocalDate;

/** The company's working calendar, as far as a policy needs it. */
public interface WorkingDays {

    /** The n-th working day after the given day, which itself does not count. */
    LocalDate addWorkingDays(LocalDate from, int days);

    default boolean isWorkingDay(LocalDate day) {
        return addWorkingDays(day.minusDays(1), 1).equals(day);
    }
}
