package io.keguan.customer.duty;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.duty.domain.Duty;
import io.keguan.kit.due.Due;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;

/** Who has to do a duty until when, and who is told. */
@ApplicationScoped
public class DutyWork {

    static final String OVERDUE = "duty.overdue";
    static final String REMINDER = "duty.reminder";

    private final Tasks tasks;
    private final Notifications notifications;
    private final Due due;

    public DutyWork(Tasks tasks, Notifications notifications, Due due) {
        this.tasks = tasks;
        this.notifications = notifications;
        this.due = due;
    }

    /** Ends the deadlines, before the duty itself is locked: the sweeper takes the two in this order. */
    void stopClock(UUID dutyId) {
        due.cancel(OVERDUE, dutyId);
        due.cancel(REMINDER, dutyId);
    }

    void startClock(Duty duty, DutyStamp stamp) {
        due.schedule(OVERDUE, duty.id(), duty.term().dueAt());
        remindLater(duty, stamp);
    }

    void remindLater(Duty duty, DutyStamp stamp) {
        stamp.nextReminder(duty.term().dueAt()).ifPresent(at -> due.schedule(REMINDER, duty.id(), at));
    }

    /** Whoever has to do it finds it on the desk. */
    void ask(Duty duty, Customer customer) {
        Task task = Task.of(kind(duty), Duty.TYPE, duty.id(), customer.number())
                .rule(duty.rule())
                .params(params(duty, customer))
                .dueAt(duty.term().dueAt());
        tasks.open(duty.kind().ownersMatter()
                ? task.toStaff(customer.owner().ownerId(), customer.owner().ownerName())
                : task.toRole(Roles.ACCOUNT_MANAGER, customer.owner().departmentId()));
    }

    /** An owner is told; the account managers of a department have the task, which is red from now on. */
    void tell(Duty duty, Customer customer, String kind) {
        if (duty.kind().ownersMatter()) {
            notifications.send(
                    Notification.to(customer.owner().ownerId(), kind, Duty.TYPE, duty.id(), customer.number())
                            .rule(duty.rule())
                            .params(params(duty, customer)));
        }
    }

    void done(UUID dutyId) {
        tasks.closeAll(dutyId);
    }

    private static String kind(Duty duty) {
        return "duty." + duty.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> params(Duty duty, Customer customer) {
        return Map.of("name", customer.particulars().name(), "dutyKind", duty.kind().name(), "period", duty.period(),
                "count", duty.reminderCount(), "dueAt", duty.term().dueAt().toString());
    }
}
