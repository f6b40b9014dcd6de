package io.keguan.customer.archive;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.due.Due;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;

/** What a sealed file gives to do, and until when. */
@ApplicationScoped
public class SealWork {

    static final String RETENTION_ENDED = "customer.retention-ended";
    private static final String KEEP = "customer.keep-sealed";
    private static final String DESTROY = "customer.destroyable";

    private final Tasks tasks;
    private final Notifications notifications;
    private final Due due;
    private final Instance<FilePart> parts;

    public SealWork(Tasks tasks, Notifications notifications, Due due, @Any Instance<FilePart> parts) {
        this.tasks = tasks;
        this.notifications = notifications;
        this.due = due;
        this.parts = parts;
    }

    /** The deadline goes before the file is locked, as the sweeper takes the two in this order. */
    void stop(UUID customerId) {
        due.cancel(RETENTION_ENDED, customerId);
    }

    /** The data administrator hears of it (S4-19), and again when the file may be destroyed. */
    void sealed(Customer customer, Instant destroyableFrom, Actor by) {
        parts.forEach(part -> part.sealed(customer, by));
        tasks.open(task(customer, KEEP, "S4-19"));
        due.schedule(RETENTION_ENDED, customer.id(), destroyableFrom);
    }

    void confirmed(Customer customer) {
        tasks.close(KEEP, customer.id());
    }

    void unsealed(Customer customer, String reason, Actor by) {
        parts.forEach(part -> part.unsealed(customer, by));
        tasks.close(KEEP, customer.id());
        tasks.close(DESTROY, customer.id());
        notifications.send(Notification
                .to(customer.owner().ownerId(), "customer.unsealed", Customer.TYPE, customer.id(), customer.number())
                .rule("S4-19")
                .params(Map.of("reason", reason)));
    }

    void later(UUID customerId, Instant destroyableFrom) {
        due.schedule(RETENTION_ENDED, customerId, destroyableFrom);
    }

    void destroyable(Customer customer) {
        tasks.open(task(customer, DESTROY, "S4-17"));
    }

    /** Of a sealed file a work list says no more than its number (S4-20). */
    private static Task task(Customer customer, String kind, String rule) {
        return Task.of(kind, Customer.TYPE, customer.id(), customer.number())
                .rule(rule)
                .toRole(Roles.DATA_ADMIN, null)
                .params(Map.of("name", customer.number()));
    }
}
