package io.keguan.customer.duty;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.keguan.kit.due.Chore;

/** Opens what has to be done, some thousand files at a time; several instances may do so beside each other. */
@ApplicationScoped
public class DutyChore implements Chore {

    private static final int AT_ONCE = 2_000;

    private final DutyCalendar calendar;
    private final boolean byItself;

    /** @param byItself false where a test wants to say when */
    public DutyChore(DutyCalendar calendar,
            @ConfigProperty(name = "keguan.customer.duties.open-by-themselves", defaultValue = "true") boolean byItself) {
        this.calendar = calendar;
        this.byItself = byItself;
    }

    @Override
    public String name() {
        return "duties";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        if (byItself) {
            openAll();
        }
    }

    /** Returns how many were opened. */
    int openAll() {
        int all = 0;
        int some;
        do {
            some = calendar.openSome(AT_ONCE);
            all += some;
        } while (some >= AT_ONCE);
        return all;
    }
}
