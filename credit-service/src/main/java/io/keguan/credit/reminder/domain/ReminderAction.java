package io.keguan.credit.reminder.domain;

/** What can become of a reminder; the last two, payments and the calendar do. */
public enum ReminderAction {
    PROMISE, SAY_UNABLE, DISPUTE, KEEP_PROMISE, BREAK_PROMISE
}
