package io.keguan.customer.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.check.domain.ArchiveCheck;
import io.keguan.customer.check.domain.CheckItem;
import io.keguan.customer.check.domain.MonthDue;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.due.Due;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;

/** Who has to do what next with a check, until when, and who is told. */
@ApplicationScoped
public class CheckWork {

    static final String UNDRAWN = "archive-check.undrawn";
    static final String OVERDUE = "archive-check-item.overdue";
    private static final String DRAW = "archive-check.draw";
    private static final String JUDGE_OWN = "archive-check.judge-own";

    private final Tasks tasks;
    private final Notifications notifications;
    private final Due due;

    public CheckWork(Tasks tasks, Notifications notifications, Due due) {
        this.tasks = tasks;
        this.notifications = notifications;
        this.due = due;
    }

    /** A month has begun: the manager of the department draws the sample until a day of it. */
    void draw(MonthDue month) {
        tasks.open(task(month, DRAW));
        due.schedule(UNDRAWN, month.id(), month.dueAt());
    }

    /** The day has passed, and nothing was drawn. */
    void undrawn(MonthDue month) {
        tasks.close(DRAW, month.id());
        tasks.open(task(month, UNDRAWN));
    }

    void drawn(MonthDue month) {
        due.cancel(UNDRAWN, month.id());
        tasks.closeAll(month.id());
    }

    /** The manager judges; the files the manager looks after are judged by the general manager (S1-63). */
    void judge(ArchiveCheck check, List<CheckItem> items) {
        tasks.open(task(check, "archive-check.judge").toRole(Roles.DEPT_MANAGER, check.departmentId()));
        if (items.stream().anyMatch(item -> item.owner().ownerId().equals(check.drawnById()))) {
            tasks.open(task(check, JUDGE_OWN).rule("S1-63").toRole(Roles.GENERAL_MANAGER, null)
                    .notFor(check.drawnById()));
        }
    }

    void completed(ArchiveCheck check) {
        tasks.closeAll(check.id());
    }

    /** Ends the deadline; before check and item are locked, as the sweeper takes them in this order. */
    void stopClock(UUID itemId) {
        due.cancel(OVERDUE, itemId);
    }

    /** @param news what the responsible person is told */
    void correct(CheckItem item, String news) {
        tasks.closeAll(item.id());
        tasks.open(task(item, "archive-check-item.correct").toStaff(item.owner().ownerId(), item.owner().ownerName())
                .dueAt(item.dueAt()));
        due.schedule(OVERDUE, item.id(), item.dueAt());
        tell(item, news);
    }

    void confirm(ArchiveCheck check, CheckItem item, Actor answered) {
        tasks.closeAll(item.id());
        Task task = task(item, "archive-check-item.confirm");
        boolean managers = item.owner().ownerId().equals(check.drawnById()) || answered.id().equals(check.drawnById());
        tasks.open(managers
                ? task.toRole(Roles.GENERAL_MANAGER, null)
                : task.toRole(Roles.DEPT_MANAGER, check.departmentId()).notFor(answered.id()));
    }

    /** The manager takes it up; who is responsible hears of it. */
    void overdue(ArchiveCheck check, CheckItem item) {
        tasks.open(task(item, OVERDUE).toRole(Roles.DEPT_MANAGER, check.departmentId()).dueAt(item.dueAt()));
        tell(item, OVERDUE);
    }

    void settled(CheckItem item, String news) {
        tasks.closeAll(item.id());
        tell(item, news);
    }

    private void tell(CheckItem item, String kind) {
        Map<String, Object> params = new HashMap<>(params(item));
        params.put("reason", item.lastReason() == null ? "" : item.lastReason());
        params.put("because", item.droppedBecause() == null ? "" : item.droppedBecause().name());
        notifications.send(Notification
                .to(item.owner().ownerId(), kind, CheckItem.TYPE, item.id(), item.checkNumber())
                .rule(Checks.RULE)
                .params(params));
    }

    private static Task task(MonthDue month, String kind) {
        return Task.of(kind, "archive-check-month", month.id(), month.month().toString())
                .rule(Checks.RULE)
                .params(Map.of("month", month.month().toString(), "department", month.departmentName()))
                .toRole(Roles.DEPT_MANAGER, month.departmentId())
                .dueAt(month.dueAt());
    }

    private static Task task(ArchiveCheck check, String kind) {
        return Task.of(kind, ArchiveCheck.TYPE, check.id(), check.number())
                .rule(Checks.RULE)
                .params(Map.of("month", check.drawing().yearMonth().toString(), "count", check.drawing().sampleSize()));
    }

    private static Task task(CheckItem item, String kind) {
        return Task.of(kind, CheckItem.TYPE, item.id(), item.checkNumber()).rule(Checks.RULE).params(params(item));
    }

    /** Of a file that has gone out of use a work list says no more than its number (S4-20). */
    private static Map<String, Object> params(CheckItem item) {
        String name = item.droppedBecause() == null ? item.customerName() : item.customerNumber();
        return Map.of("name", name, "customer", item.customerNumber(), "finding",
                item.finding() == null ? "" : item.finding(), "dueAt",
                item.dueAt() == null ? "" : item.dueAt().toString());
    }
}
