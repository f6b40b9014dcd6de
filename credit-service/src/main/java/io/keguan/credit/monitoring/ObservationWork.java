package io.keguan.credit.monitoring;

import java.time.Instant;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.measure.MeasureWork;
import io.keguan.credit.monitoring.domain.Observation;
import io.keguan.credit.monitoring.domain.ReviewOutcome;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;

/** Who has to look at what was observed, and what follows from it. */
@ApplicationScoped
public class ObservationWork {

    private static final String REVIEW = "credit-observation.review";
    private static final String RE_RATE = "credit-observation.re-rate";

    private final Tasks tasks;
    private final Notifications notifications;

    public ObservationWork(Tasks tasks, Notifications notifications) {
        this.tasks = tasks;
        this.notifications = notifications;
    }

    void serious(Observation seen, CreditAccount account, Instant dueAt) {
        tasks.open(task(REVIEW, seen, account).toRole(Roles.CREDIT_OFFICER, null).dueAt(dueAt));
    }

    void reviewed(Observation seen, CreditAccount account, ReviewOutcome outcome) {
        tasks.closeAll(seen.id());
        notifications.send(Notification
                .to(seen.recordedBy().proposedById(), "credit-observation.reviewed", Observation.TYPE, seen.id(),
                        seen.number())
                .rule(seen.item().rule())
                .params(params(account)));
        Task follows = switch (outcome) {
            case NOTHING -> null;
            case RE_RATE -> Task.of(RE_RATE, CreditAccount.TYPE, account.id(), account.number()).rule("S0-14");
            case MEASURES -> Task.of(MeasureWork.REQUIRE, CreditAccount.TYPE, account.id(), account.number())
                    .rule("S1-46");
        };
        if (follows != null) {
            tasks.open(follows.toRole(Roles.CREDIT_OFFICER, null).params(params(account)));
        }
    }

    private static Task task(String kind, Observation seen, CreditAccount account) {
        return Task.of(kind, Observation.TYPE, seen.id(), seen.number()).rule(seen.item().rule())
                .params(params(account));
    }

    private static Map<String, Object> params(CreditAccount account) {
        return Map.of("name", account.holder().customerName(), "customerNumber", account.holder().customerNumber());
    }
}
