package io.keguan.credit.measure;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.measure.domain.CreditMeasure;
import io.keguan.kit.due.Due;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;
import io.keguan.kit.time.BusinessZone;

/** Who has to see to a measure, and when what was given runs out. */
@ApplicationScoped
public class MeasureWork {

    public static final String REQUIRE = "credit-measure.require";
    static final String EXPIRY = "credit-measure.expiry";
    private static final String PLACE = "credit-measure.place";
    private static final String RENEW = "credit-measure.renew";

    private final Tasks tasks;
    private final Notifications notifications;
    private final Due due;
    private final BusinessZone zone;

    public MeasureWork(Tasks tasks, Notifications notifications, Due due, BusinessZone zone) {
        this.tasks = tasks;
        this.notifications = notifications;
        this.due = due;
        this.zone = zone;
    }

    /** The person who sells to the customer is told what it has to bring. */
    void required(CreditMeasure measure, CreditAccount account) {
        tasks.close(REQUIRE, account.id());
        tasks.open(task(PLACE, measure, account).toRole(Roles.CREDIT_OFFICER, null));
        notifications.send(Notification
                .to(account.holder().ownerId(), "credit-measure.required", CreditMeasure.TYPE, measure.id(),
                        measure.number())
                .rule("S1-46")
                .params(params(measure, account)));
    }

    void inPlace(CreditMeasure measure) {
        tasks.closeAll(measure.id());
        if (measure.proof().validUntil() != null) {
            due.schedule(EXPIRY, measure.id(),
                    measure.proof().validUntil().plusDays(1).atStartOfDay(zone.id()).toInstant());
        }
    }

    void expired(CreditMeasure measure, CreditAccount account) {
        tasks.open(task(RENEW, measure, account).toRole(Roles.CREDIT_OFFICER, null));
    }

    void lifted(CreditMeasure measure) {
        tasks.closeAll(measure.id());
    }

    private static Task task(String kind, CreditMeasure measure, CreditAccount account) {
        return Task.of(kind, CreditMeasure.TYPE, measure.id(), measure.number()).rule("S1-46")
                .params(params(measure, account));
    }

    private static Map<String, Object> params(CreditMeasure measure, CreditAccount account) {
        return Map.of("name", account.holder().customerName(), "customerNumber", account.holder().customerNumber(),
                "kind", measure.kind());
    }
}
