package io.keguan.credit.reminder;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.due.DueHandler;

/** A customer has promised to pay by a day. */
@ApplicationScoped
public class PromisedDays implements DueHandler {

    private final Reminders reminders;

    public PromisedDays(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public String kind() {
        return Reminders.PROMISED_DAY;
    }

    @Override
    public void fire(UUID reminderId, Instant dueAt) {
        reminders.promisedDayPassed(reminderId);
    }
}
