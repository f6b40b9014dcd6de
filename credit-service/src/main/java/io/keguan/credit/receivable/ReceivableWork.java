package io.keguan.credit.receivable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.receivable.domain.Receivable;
import io.keguan.credit.receivable.domain.ReceivablePolicy;
import io.keguan.kit.due.Due;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;
import io.keguan.kit.time.BusinessZone;

/** The days of a receivable, and who has to do what on them. */
@ApplicationScoped
public class ReceivableWork {

    static final String REMIND = "receivable.remind";
    static final String OVERDUE = "receivable.overdue";
    static final String BREACH = "receivable.breached";

    private final Tasks tasks;
    private final Notifications notifications;
    private final Due due;
    private final BusinessZone zone;

    public ReceivableWork(Tasks tasks, Notifications notifications, Due due, BusinessZone zone) {
        this.tasks = tasks;
        this.notifications = notifications;
        this.due = due;
        this.zone = zone;
    }

    /** The days count from now on; they are looked at when they come, and never taken back: what is paid by then is passed over. */
    void schedule(Receivable receivable, ReceivablePolicy policy) {
        LocalDate dueOn = receivable.terms().dueOn();
        due.schedule(REMIND, receivable.id(), start(dueOn.minusDays(policy.remindDaysBefore())));
        due.schedule(OVERDUE, receivable.id(), start(policy.brokenOn(dueOn)));
        due.schedule(BREACH, receivable.id(), start(policy.breachOn(dueOn)));
    }

    /** The settlement day is near: the salesperson reminds the customer in writing (S3-07, S3-11). */
    void remind(Receivable receivable, CreditAccount account) {
        tasks.open(task(receivable, account, REMIND, "S3-11")
                .toStaff(receivable.salesperson().id(), receivable.salesperson().name())
                .dueAt(start(receivable.terms().dueOn().plusDays(1))));
    }

    void overdue(Receivable receivable, CreditAccount account) {
        tasks.close(REMIND, receivable.id());
        notifications.send(Notification
                .to(receivable.salesperson().id(), OVERDUE, Receivable.TYPE, receivable.id(), receivable.number())
                .rule("S3-10").params(params(receivable, account)));
    }

    /** Late for so long that it is a breach: credit control claims the liability (S2e-40). */
    void breached(Receivable receivable, CreditAccount account) {
        tasks.open(task(receivable, account, BREACH, "S2e-40")
                .toRoles(List.of(Roles.CREDIT_OFFICER, Roles.FINANCE), null));
    }

    /** Nothing is left to be done about what is paid. */
    void closed(Receivable receivable) {
        tasks.closeAll(receivable.id());
    }

    private static Task task(Receivable receivable, CreditAccount account, String kind, String rule) {
        return Task.of(kind, Receivable.TYPE, receivable.id(), receivable.number()).rule(rule)
                .params(params(receivable, account));
    }

    private static Map<String, Object> params(Receivable receivable, CreditAccount account) {
        return Map.of("name", account.holder().customerName(), "openFen", receivable.openFen(), "dueOn",
                receivable.terms().dueOn().toString());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone.id()).toInstant();
    }
}
