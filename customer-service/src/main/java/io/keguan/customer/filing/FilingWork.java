package io.keguan.customer.filing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.filing.domain.Filing;
import io.keguan.kit.due.Due;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;

/** Who has to do what next with a filing, until when, and who is told. */
@ApplicationScoped
public class FilingWork {

    static final String OVERDUE = "filing.overdue";
    static final String REMINDER = "filing.reminder";
    private static final String RULE = "S2a-07";

    private final Tasks tasks;
    private final Notifications notifications;
    private final Due due;

    public FilingWork(Tasks tasks, Notifications notifications, Due due) {
        this.tasks = tasks;
        this.notifications = notifications;
        this.due = due;
    }

    /** The owner hands the form in until the deadline, and hears of it in between. */
    void file(Filing filing, Instant nextReminder) {
        toOwner(filing, "filing.submit", nextReminder);
    }

    /** The form came back. */
    void correct(Filing filing, Instant nextReminder) {
        tasks.closeAll(filing.id());
        toOwner(filing, "filing.correct", nextReminder);
        notify(filing, "filing.returned", RULE);
    }

    /** The market promotion department decides; a customer that is not audited yet can't be on file. */
    void accept(Filing filing) {
        tasks.closeAll(filing.id());
        if (filing.customerId() != null) {
            tasks.open(task(filing, "filing.accept").toRole(Roles.MARKET, null));
        }
    }

    void accepted(Filing filing) {
        tasks.closeAll(filing.id());
        notify(filing, "filing.accepted", RULE);
    }

    void cancelled(Filing filing) {
        tasks.closeAll(filing.id());
    }

    /**
     * Ends the deadlines. Whoever acts on a filing does so before locking the filing itself, as the sweeper takes the two in
     * this order; otherwise they could wait for each other.
     */
    void stopClock(UUID filingId) {
        due.cancel(OVERDUE, filingId);
        stopReminders(filingId);
    }

    /** The same for the reminders alone. */
    void stopReminders(UUID filingId) {
        due.cancel(REMINDER, filingId);
    }

    void reminded(Filing filing, Instant next) {
        due.schedule(REMINDER, filing.id(), next);
        notify(filing, REMINDER, "S2a-21");
    }

    /** Reminded again and again in vain: the manager of the department takes it up (S2a-21). */
    void escalate(Filing filing) {
        tasks.open(task(filing, "filing.escalated").rule("S2a-21")
                .toRole(Roles.DEPT_MANAGER, filing.owner().departmentId())
                .dueAt(filing.term().dueAt()));
    }

    void overdue(Filing filing) {
        notify(filing, OVERDUE, "S2a-20");
    }

    private void toOwner(Filing filing, String kind, Instant nextReminder) {
        tasks.open(task(filing, kind).toStaff(filing.owner().ownerId(), filing.owner().ownerName())
                .dueAt(filing.term().dueAt()));
        if (!filing.late()) {
            due.schedule(OVERDUE, filing.id(), filing.term().dueAt());
        }
        due.schedule(REMINDER, filing.id(), nextReminder);
    }

    private static Task task(Filing filing, String kind) {
        return Task.of(kind, Filing.TYPE, filing.id(), filing.number())
                .rule(RULE)
                .params(Map.of("name", filing.info().name(), "count", filing.reminderCount()));
    }

    private void notify(Filing filing, String kind, String rule) {
        String reason = filing.lastReason() == null ? "" : filing.lastReason();
        notifications.send(Notification.to(filing.owner().ownerId(), kind, Filing.TYPE, filing.id(), filing.number())
                .rule(rule)
                .params(Map.of("name", filing.info().name(), "reason", reason, "count", filing.reminderCount(),
                        "dueAt", filing.term().dueAt().toString())));
    }
}
