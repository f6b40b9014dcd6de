package io.keguan.customer.care;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.care.domain.CarePlan;
import io.keguan.kit.due.Due;
import io.keguan.kit.security.Roles;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;
import io.keguan.kit.time.BusinessZone;

/** Who has to do what next with a care plan, and when it is over. */
@ApplicationScoped
public class CareWork {

    static final String YEAR_OVER = "care-plan.year-over";
    private static final String RULE = "S3-91";

    private final Tasks tasks;
    private final Notifications notifications;
    private final Due due;
    private final NumberSeries numbers;
    private final BusinessZone zone;
    private final Clock clock;

    public CareWork(Tasks tasks, Notifications notifications, Due due, NumberSeries numbers, BusinessZone zone,
            Clock clock) {
        this.tasks = tasks;
        this.notifications = notifications;
        this.due = due;
        this.numbers = numbers;
        this.zone = zone;
        this.clock = clock;
    }

    String number() {
        return numbers.next("WH");
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return zone.dateOf(now());
    }

    /** Before a plan is locked: the sweeper takes its deadline and the plan in this order. */
    void stopClock(UUID planId) {
        due.cancel(YEAR_OVER, planId);
    }

    void submitted(CarePlan plan, Customer customer) {
        tasks.closeAll(plan.id());
        tasks.open(task(plan, customer, "care-plan.approve")
                .toRoles(List.of(Roles.ACCOUNT_MANAGER, Roles.DEPT_MANAGER), customer.owner().departmentId())
                .notFor(plan.authorId()));
    }

    void approved(CarePlan plan, Customer customer) {
        tasks.closeAll(plan.id());
        due.schedule(YEAR_OVER, plan.id(), LocalDate.of(plan.year() + 1, 1, 1).atStartOfDay(zone.id()).toInstant());
        tell(plan, customer, "care-plan.approved");
    }

    void returned(CarePlan plan, Customer customer) {
        tasks.closeAll(plan.id());
        tasks.open(task(plan, customer, "care-plan.correct").toStaff(plan.authorId(), plan.authorName()));
        tell(plan, customer, "care-plan.returned");
    }

    void ended(CarePlan plan) {
        tasks.closeAll(plan.id());
    }

    private static Task task(CarePlan plan, Customer customer, String kind) {
        return Task.of(kind, CarePlan.TYPE, plan.id(), plan.number()).rule(RULE).params(params(plan, customer));
    }

    private void tell(CarePlan plan, Customer customer, String kind) {
        notifications.send(Notification.to(plan.authorId(), kind, CarePlan.TYPE, plan.id(), plan.number())
                .rule(RULE)
                .params(params(plan, customer)));
    }

    private static Map<String, Object> params(CarePlan plan, Customer customer) {
        String reason = plan.lastReason() == null ? "" : plan.lastReason();
        return Map.of("name", customer.particulars().name(), "year", plan.year(), "reason", reason);
    }
}
