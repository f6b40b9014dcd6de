package io.keguan.customer.classification;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.classification.domain.ClassificationRun;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;

/** Who has to decide on a classification, and who hears of it. */
@ApplicationScoped
public class ClassificationWork {

    private final Tasks tasks;
    private final Notifications notifications;

    public ClassificationWork(Tasks tasks, Notifications notifications) {
        this.tasks = tasks;
        this.notifications = notifications;
    }

    void approve(ClassificationRun run) {
        tasks.open(Task.of("classification-run.approve", ClassificationRun.TYPE, run.id(), run.number())
                .toRoles(List.of(ClassificationAccess.MANAGEMENT), null)
                .notFor(run.proposedById())
                .rule("S1-32")
                .params(params(run)));
    }

    void decided(ClassificationRun run, String kind) {
        closed(run);
        notifications.send(Notification
                .to(run.proposedById(), kind, ClassificationRun.TYPE, run.id(), run.number())
                .rule("S1-32")
                .params(params(run)));
    }

    void closed(ClassificationRun run) {
        tasks.closeAll(run.id());
    }

    private static Map<String, Object> params(ClassificationRun run) {
        return Map.of("from", run.terms().period().from().toString(), "to", run.terms().period().to().toString(),
                "changes", run.figures().changes());
    }
}
