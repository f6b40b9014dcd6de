package io.keguan.customer.check;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

import io.keguan.customer.check.persistence.CheckRepository;
import io.keguan.kit.journal.UseCases;

/** Asks every department that has files in use for its check, month by month (S4-29). */
@UseCases
public class CheckMonths {

    private final CheckRepository checks;
    private final CheckWork work;
    private final CheckStamp stamp;

    public CheckMonths(CheckRepository checks, CheckWork work, CheckStamp stamp) {
        this.checks = checks;
        this.work = work;
        this.stamp = stamp;
    }

    /**
     * Asks those that were not asked this month. Who has its first file later in the month is asked then; behind the day
     * nobody is asked any more, because nobody could be in time.
     */
    public void open() {
        YearMonth month = stamp.month();
        Instant due = stamp.drawnBy(month);
        if (stamp.now().isBefore(due)) {
            checks.ask(month, due).forEach(work::draw);
        }
    }

    /** The day has passed. */
    public void undrawn(UUID monthDue) {
        checks.due(monthDue)
                .filter(month -> checks.ofMonth(month.departmentId(), month.month()).isEmpty())
                .ifPresent(work::undrawn);
    }
}
