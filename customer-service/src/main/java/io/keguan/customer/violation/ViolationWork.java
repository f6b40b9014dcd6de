package io.keguan.customer.violation;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.violation.domain.Decider;
import io.keguan.customer.violation.domain.Violation;
import io.keguan.customer.violation.domain.ViolationStatus;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;

/** Who decides a violation, and who hears of the decision. */
@ApplicationScoped
public class ViolationWork {

    private final Tasks tasks;
    private final Notifications notifications;

    public ViolationWork(Tasks tasks, Notifications notifications) {
        this.tasks = tasks;
        this.notifications = notifications;
    }

    void decide(Violation violation) {
        Task task = Task.of("violation.decide", Violation.TYPE, violation.id(), violation.number())
                .rule(violation.kind().rule())
                .params(params(violation));
        tasks.open(violation.decider() == Decider.GENERAL_MANAGER
                ? task.toRole(Roles.GENERAL_MANAGER, null).notFor(other(violation))
                : task.toRole(Roles.DEPT_MANAGER, violation.person().departmentId()).notFor(other(violation)));
    }

    /** Whoever reported it is told; whoever it concerns too, once it is confirmed. */
    void decided(Violation violation) {
        tasks.closeAll(violation.id());
        boolean confirmed = violation.status() == ViolationStatus.CONFIRMED;
        String kind = confirmed ? "violation.confirmed" : "violation.dismissed";
        if (violation.reportedById() != null) {
            tell(violation.reportedById(), kind, violation);
        }
        if (confirmed) {
            tell(violation.person().id(), "violation.against-you", violation);
        }
    }

    private void tell(UUID staffId, String kind, Violation violation) {
        notifications.send(Notification.to(staffId, kind, Violation.TYPE, violation.id(), violation.number())
                .rule(violation.kind().rule())
                .params(params(violation)));
    }

    /** A task excepts one person: the reporter if the reporter might decide, otherwise the person concerned. */
    private static UUID other(Violation violation) {
        return violation.decider() == Decider.GENERAL_MANAGER && violation.reportedById() != null
                ? violation.reportedById()
                : violation.person().id();
    }

    private static Map<String, Object> params(Violation violation) {
        return Map.of("person", violation.person().name(), "kind", violation.kind().name());
    }
}
