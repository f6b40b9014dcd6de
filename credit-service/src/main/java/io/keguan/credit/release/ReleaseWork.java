package io.keguan.credit.release;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.release.domain.Release;
import io.keguan.kit.due.Due;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;

/** Who has to do what next with a release, until when, and who is told. */
@ApplicationScoped
public class ReleaseWork {

    static final String EXPIRY = "release.expiry";

    private final Tasks tasks;
    private final Notifications notifications;
    private final Due due;

    public ReleaseWork(Tasks tasks, Notifications notifications, Due due) {
        this.tasks = tasks;
        this.notifications = notifications;
        this.due = due;
    }

    /** Credit control checks, the management lets pass, the warehouse ships while the slip is valid. */
    void next(Release release) {
        tasks.closeAll(release.id());
        switch (release.status()) {
            case APPLIED -> tasks.open(task(release, "release.issue").rule("S3-02")
                    .toRole(Roles.CREDIT_OFFICER, null));
            case HELD -> tasks.open(task(release, "release.decide-exception").rule("S3-15")
                    .toRoles(List.of(Roles.DEPT_MANAGER, Roles.DEPUTY_GM, Roles.GENERAL_MANAGER), null));
            case ISSUED -> {
                due.schedule(EXPIRY, release.id(), release.history().expiresAt());
                tasks.open(task(release, "release.ship").toRole(Roles.SERVICE_CLERK, null)
                        .dueAt(release.history().expiresAt()));
            }
            case REFUSED, SHIPPED, CANCELLED, EXPIRED -> {
                // Nobody has to do anything.
            }
        }
    }

    /** Ends the deadline. Whoever acts on a release does so before locking it, as the sweeper takes the two in this order. */
    void stopClock(UUID releaseId) {
        due.cancel(EXPIRY, releaseId);
    }

    void tell(Release release, String what) {
        notifications.send(Notification
                .to(release.history().applied().id(), Release.TYPE + "." + what, Release.TYPE, release.id(),
                        release.number())
                .params(Map.of("name", release.slip().customerName(), "amountFen", release.amountFen()))
                .rule(what.contains("exception") || what.contains("hold") ? "S3-15" : ReleaseDesk.RULE));
    }

    private static Task task(Release release, String kind) {
        return Task.of(kind, Release.TYPE, release.id(), release.number())
                .notFor(release.history().applied().id())
                .params(Map.of("name", release.slip().customerName(), "amountFen", release.amountFen()));
    }
}
