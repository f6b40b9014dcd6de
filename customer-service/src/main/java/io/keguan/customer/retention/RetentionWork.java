package io.keguan.customer.retention;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.retention.domain.DestructionList;
import io.keguan.customer.retention.domain.DestructionStatus;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;

/** Who has to do what next with a destruction list, and what its drafter is told. */
@ApplicationScoped
public class RetentionWork {

    private final Tasks tasks;
    private final Notifications notifications;

    public RetentionWork(Tasks tasks, Notifications notifications) {
        this.tasks = tasks;
        this.notifications = notifications;
    }

    /** Puts the next step before those who take it; what was to do before is done. */
    void next(DestructionList list) {
        tasks.closeAll(list.id());
        switch (list.status()) {
            case DRAFT ->
                tasks.open(task(list, "submit", "S2c-39").toStaff(list.drafted().id(), list.drafted().name()));
            case SUBMITTED -> tasks.open(task(list, "review", "S2c-39").toRoles(
                    List.of(Roles.DEPT_MANAGER, Roles.DEPUTY_GM), null).notFor(list.drafted().id()));
            case REVIEWED -> tasks.open(task(list, "approve", "S2c-39").toRole(Roles.GENERAL_MANAGER, null)
                    .notFor(list.reviewed().id()));
            case APPROVED -> approved(list);
            case EXECUTED -> tell(list, "executed", "S4-18");
            case REJECTED -> tell(list, "rejected", "S2c-39");
            case WITHDRAWN -> {
            }
        }
    }

    /** Those who look after the company's order are asked to witness; whoever else was there may sign as well. */
    private void approved(DestructionList list) {
        if (list.witnessesMissing() > 0) {
            tasks.open(task(list, "sign", "S4-18").toRoles(List.of(Roles.AUDITOR, Roles.FINANCE), null));
        } else {
            tasks.open(task(list, "execute", "S4-18").toRole(Roles.DATA_ADMIN, null));
        }
    }

    private static Task task(DestructionList list, String step, String rule) {
        return Task.of(DestructionList.TYPE + "." + step, DestructionList.TYPE, list.id(), list.number()).rule(rule)
                .params(Map.of("count", list.files().size()));
    }

    private void tell(DestructionList list, String what, String rule) {
        String reason = list.status() == DestructionStatus.REJECTED ? list.lastReason() : "";
        notifications.send(Notification
                .to(list.drafted().id(), DestructionList.TYPE + "." + what, DestructionList.TYPE, list.id(),
                        list.number())
                .rule(rule)
                .params(Map.of("count", list.files().size(), "reason", reason)));
    }
}
