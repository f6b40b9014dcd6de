package io.keguan.customer.check;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.due.Chore;

/** Looks whether a month has begun, or a department has got its first file. */
@ApplicationScoped
public class CheckMonthChore implements Chore {

    private final CheckMonths months;

    public CheckMonthChore(CheckMonths months) {
        this.months = months;
    }

    @Override
    public String name() {
        return "monthly archive checks";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        months.open();
    }
}
