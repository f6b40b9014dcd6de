package io.keguan.credit.investigation;

import java.time.LocalDate;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.investigation.domain.Investigation;
import io.keguan.credit.measure.MeasureWork;
import io.keguan.kit.due.Due;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;
import io.keguan.kit.time.BusinessZone;

/** Who has to do something about an investigation, who hears of it, and when the next one is due. */
@ApplicationScoped
public class InvestigationWork {

    public static final String RATE = "investigation.rate";
    public static final String REVIEW = "investigation.review";
    static final String RENEWAL = "investigation.renewal";
    private static final String TAKE = "investigation.take";
    private static final String FINISH = "investigation.finish";
    private static final String RENEW = "investigation.renew";

    private final Tasks tasks;
    private final Notifications notifications;
    private final Due due;
    private final BusinessZone zone;

    public InvestigationWork(Tasks tasks, Notifications notifications, Due due, BusinessZone zone) {
        this.tasks = tasks;
        this.notifications = notifications;
        this.due = due;
        this.zone = zone;
    }

    /** One is asked for, whatever it is for: the account need not be reminded any more. */
    void requested(Investigation asked, CreditAccount account) {
        due.cancel(RENEWAL, account.id());
        tasks.close(RENEW, account.id());
        tasks.close(REVIEW, account.id());
        tasks.close("credit-observation.re-rate", account.id());
        tasks.open(task(TAKE, asked, account).toRole(Roles.INVESTIGATOR, null).notFor(account.holder().ownerId()));
    }

    /** The answers and the report are one person's work. */
    void assigned(Investigation running, CreditAccount account) {
        tasks.closeAll(running.id());
        tasks.open(task(FINISH, running, account).toStaff(running.investigatorId(), running.investigatorName()));
    }

    /** The credit officer rates the customer; when the report runs out somebody has to ask for the next one (S0-14). */
    void reported(Investigation done, CreditAccount account, LocalDate renewOn) {
        tasks.closeAll(done.id());
        tasks.open(task(RATE, done, account).toRole(Roles.CREDIT_OFFICER, null).rule("S0-10"));
        if (done.findings().deteriorated()) {
            tasks.open(Task.of(MeasureWork.REQUIRE, CreditAccount.TYPE, account.id(), account.number())
                    .toRole(Roles.CREDIT_OFFICER, null).rule("S1-46").params(params(account)));
        }
        due.schedule(RENEWAL, account.id(), renewOn.atStartOfDay(zone.id()).toInstant());
        notifications.send(Notification
                .to(done.requestedById(), "investigation.reported", Investigation.TYPE, done.id(), done.number())
                .rule("S1-45")
                .params(params(account)));
    }

    void renew(CreditAccount account, LocalDate validUntil) {
        tasks.open(Task.of(RENEW, CreditAccount.TYPE, account.id(), account.number())
                .toRole(Roles.CREDIT_OFFICER, null)
                .rule("S0-14")
                .dueAt(validUntil.plusDays(1).atStartOfDay(zone.id()).toInstant())
                .params(params(account)));
    }

    /** After a visit: an investigation is asked for, or the customer is rated once more by the report there is. */
    void review(CreditAccount account) {
        tasks.open(Task.of(REVIEW, CreditAccount.TYPE, account.id(), account.number())
                .toRole(Roles.CREDIT_OFFICER, null)
                .rule("S0-14")
                .params(params(account)));
    }

    void cancelled(Investigation gone) {
        tasks.closeAll(gone.id());
    }

    private static Task task(String kind, Investigation about, CreditAccount account) {
        return Task.of(kind, Investigation.TYPE, about.id(), about.number()).rule("S1-50").params(params(account));
    }

    private static Map<String, Object> params(CreditAccount account) {
        return Map.of("name", account.holder().customerName(), "customerNumber", account.holder().customerNumber());
    }
}
