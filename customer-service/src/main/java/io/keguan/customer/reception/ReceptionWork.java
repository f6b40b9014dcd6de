package io.keguan.customer.reception;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.reception.domain.Reception;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;

/** Who has to look after a visitor next, and who is told. */
@ApplicationScoped
public class ReceptionWork {

    private final Tasks tasks;
    private final Notifications notifications;

    public ReceptionWork(Tasks tasks, Notifications notifications) {
        this.tasks = tasks;
        this.notifications = notifications;
    }

    /** The host comes to the desk; an owner who is away hears that somebody stands in. */
    void receive(Reception reception) {
        UUID owner = reception.assignment().owner().ownerId();
        UUID host = reception.assignment().hostId();
        tasks.closeAll(reception.id());
        tasks.open(task(reception, "reception.receive").toStaff(host, reception.assignment().hostName())
                .dueAt(reception.dueAt()));
        tell(reception, host, "reception.assigned");
        if (!owner.equals(host)) {
            tell(reception, owner, "reception.stood-in");
        }
    }

    /** The host writes the form or opens the file. */
    void follow(Reception reception) {
        tasks.closeAll(reception.id());
        tasks.open(task(reception, "reception.follow").toStaff(reception.assignment().hostId(),
                reception.assignment().hostName()));
    }

    /** Whose the customer was hears that it is not any more. */
    void corrected(Reception reception, UUID formerOwner) {
        receive(reception);
        tell(reception, formerOwner, "reception.corrected");
    }

    void done(Reception reception) {
        tasks.closeAll(reception.id());
    }

    private static String rule(Reception reception) {
        return reception.assignment().grounds().getFirst().rule();
    }

    private static Task task(Reception reception, String kind) {
        return Task.of(kind, Reception.TYPE, reception.id(), reception.number()).rule(rule(reception))
                .params(Map.of("name", reception.visitor().soughtBy()));
    }

    private void tell(Reception reception, UUID whom, String kind) {
        String reason = reception.correction().correctionReason();
        notifications.send(Notification.to(whom, kind, Reception.TYPE, reception.id(), reception.number())
                .rule(rule(reception))
                .params(Map.of("name", reception.visitor().soughtBy(), "host", reception.assignment().hostName(),
                        "reason", reason == null ? "" : reason)));
    }
}
