package io.keguan.customer.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.exchange.domain.CustomerExport;
import io.keguan.customer.exchange.domain.CustomerImport;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;

/** Who has to do what next with imports and exports, and who is told. */
@ApplicationScoped
public class ImportWork {

    static final List<String> JUDGES = List.of(Roles.ACCOUNT_MANAGER, Roles.DEPT_MANAGER, Roles.GENERAL_MANAGER,
            Roles.DEPUTY_GM);

    private final Tasks tasks;
    private final Notifications notifications;

    public ImportWork(Tasks tasks, Notifications notifications) {
        this.tasks = tasks;
        this.notifications = notifications;
    }

    /** A manager of the submitter's department judges whether the changes are necessary (S4-25). */
    void judge(CustomerImport made, Instant dueAt) {
        tasks.open(task(made, "import.approve", "S4-25").dueAt(dueAt)
                .toRoles(JUDGES, made.submitter().departmentId())
                .notFor(made.submitter().ownerId()));
    }

    /** A data administrator executes (S4-26). */
    void execute(CustomerImport made, Instant dueAt) {
        done(made.id());
        tasks.open(task(made, "import.execute", "S4-26").dueAt(dueAt).toRole(Roles.DATA_ADMIN, null)
                .notFor(made.submitter().ownerId()));
    }

    void done(UUID id) {
        tasks.closeAll(id);
    }

    /** Tells the submitter how far it has come. */
    void tell(CustomerImport made, String kind, String rule) {
        notifications.send(Notification
                .to(made.submitter().ownerId(), kind, CustomerImport.TYPE, made.id(), made.number())
                .rule(rule)
                .params(Map.of("name", made.fileName(), "rows", made.counts().total(), "faulty",
                        made.counts().faulty(), "written", made.counts().written(), "reason",
                        made.lastReason() == null ? "" : made.lastReason())));
    }

    private static Task task(CustomerImport made, String kind, String rule) {
        return Task.of(kind, CustomerImport.TYPE, made.id(), made.number())
                .rule(rule)
                .params(Map.of("name", made.fileName(), "rows", made.counts().toWrite()));
    }

    /** The general manager permits the copy (S2c-37). */
    void permit(CustomerExport made) {
        tasks.open(Task.of("export.approve", CustomerExport.TYPE, made.id(), made.number())
                .rule("S2c-37")
                .params(Map.of("name", made.applicant().ownerName(), "rows", made.rowCount(), "reason",
                        made.purpose()))
                .toRole(Roles.GENERAL_MANAGER, null)
                .notFor(made.applicant().ownerId()));
    }

    /** Tells the applicant how far it has come. */
    void tell(CustomerExport made, String kind) {
        notifications.send(Notification
                .to(made.applicant().ownerId(), kind, CustomerExport.TYPE, made.id(), made.number())
                .rule("S2c-37")
                .params(Map.of("name", made.purpose(), "rows", made.rowCount(), "reason",
                        made.lastReason() == null ? "" : made.lastReason())));
    }
}
