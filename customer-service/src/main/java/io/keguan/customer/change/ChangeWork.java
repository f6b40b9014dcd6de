package io.keguan.customer.change;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.change.domain.ChangeKind;
import io.keguan.customer.change.domain.ChangeRequest;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;

/** Who has to do what next with a change request, until when, and who is told. */
@ApplicationScoped
public class ChangeWork {

    private static final String JUDGE = "change-request.judge";
    private static final String EXECUTE = "change-request.execute";
    private static final String ERROR_REPORTED = "change-request.error-reported";

    private final Tasks tasks;
    private final Notifications notifications;

    public ChangeWork(Tasks tasks, Notifications notifications) {
        this.tasks = tasks;
        this.notifications = notifications;
    }

    /** The account manager of the customer's department judges (S4-25); of an error the data administrator knows at once (S4-06). */
    void judge(ChangeRequest request) {
        tasks.closeAll(request.id());
        tasks.open(task(request, JUDGE, request.kind().rule())
                .toRole(Roles.ACCOUNT_MANAGER, request.applicant().departmentId()));
        if (request.kind() == ChangeKind.ERROR) {
            tasks.open(task(request, ERROR_REPORTED, "S4-06").toRole(Roles.DATA_ADMIN, null));
        }
    }

    /** The data administrator executes (S4-26). */
    void execute(ChangeRequest request) {
        tasks.closeAll(request.id());
        tasks.open(task(request, EXECUTE, "S4-26").toRole(Roles.DATA_ADMIN, null));
    }

    /** The change stands in the file, and the applicant hears of it (S4-26). */
    void executed(ChangeRequest request) {
        done(request);
        notify(request, "change-request.executed", "S4-26");
    }

    void rejected(ChangeRequest request) {
        done(request);
        notify(request, "change-request.rejected", "S4-25");
    }

    void done(ChangeRequest request) {
        tasks.closeAll(request.id());
    }

    private static Task task(ChangeRequest request, String kind, String rule) {
        return Task.of(kind, ChangeRequest.TYPE, request.id(), request.number())
                .rule(rule)
                .dueAt(request.dueAt())
                .params(Map.of("name", request.customerName()));
    }

    private void notify(ChangeRequest request, String kind, String rule) {
        String reason = request.lastReason() == null ? "" : request.lastReason();
        notifications.send(Notification
                .to(request.applicant().ownerId(), kind, ChangeRequest.TYPE, request.id(), request.number())
                .rule(rule)
                .params(Map.of("name", request.customerName(), "reason", reason)));
    }
}
