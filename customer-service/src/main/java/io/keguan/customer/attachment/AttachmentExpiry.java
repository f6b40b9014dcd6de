package io.keguan.customer.attachment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.attachment.domain.Attachment;
import io.keguan.customer.attachment.domain.AttachmentPolicy;
import io.keguan.customer.attachment.persistence.AttachmentRepository;
import io.keguan.kit.due.Due;
import io.keguan.kit.due.DueHandler;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;
import io.keguan.kit.time.BusinessZone;

/** Before a licence ends, and when it has, its customer's owner is asked for a new copy. */
@ApplicationScoped
public class AttachmentExpiry implements DueHandler {

    private static final String KIND = "attachment.expiry";
    private static final String RULE = "S2c-33";

    private final AttachmentRepository attachments;
    private final CustomerRepository customers;
    private final Policies policies;
    private final Tasks tasks;
    private final Notifications notifications;
    private final Due due;
    private final BusinessZone zone;
    private final Clock clock;

    public AttachmentExpiry(AttachmentRepository attachments, CustomerRepository customers, Policies policies,
            Tasks tasks, Notifications notifications, Due due, BusinessZone zone, Clock clock) {
        this.attachments = attachments;
        this.customers = customers;
        this.policies = policies;
        this.tasks = tasks;
        this.notifications = notifications;
        this.due = due;
        this.zone = zone;
        this.clock = clock;
    }

    /** A copy that has ended already is asked for at once. */
    void watch(Attachment attachment) {
        LocalDate validUntil = attachment.about().validUntil();
        if (validUntil != null) {
            Instant next = next(validUntil);
            due.schedule(KIND, attachment.id(), next == null ? clock.instant() : next);
        }
    }

    /** Before the attachment itself is locked: the sweeper takes the two in this order. */
    void stopClock(UUID attachmentId) {
        due.cancel(KIND, attachmentId);
    }

    void done(UUID attachmentId) {
        tasks.closeAll(attachmentId);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(UUID attachmentId, Instant dueAt) {
        Attachment attachment = attachments.locked(attachmentId);
        if (!attachment.current()) {
            return;
        }
        Customer customer = customers.get(attachment.customerId());
        LocalDate validUntil = attachment.about().validUntil();
        boolean ended = zone.dateOf(clock.instant()).isAfter(validUntil);
        Map<String, Object> params = Map.of("name", customer.particulars().name(), "customerId",
                customer.id().toString(), "attachmentKind", attachment.about().kind().name(), "validUntil",
                validUntil.toString());
        notifications.send(Notification
                .to(customer.owner().ownerId(), ended ? "attachment.expired" : "attachment.expiring", Customer.TYPE,
                        customer.id(), customer.number())
                .rule(RULE)
                .params(params));
        tasks.open(Task.of("attachment.renew", Attachment.TYPE, attachmentId, customer.number())
                .rule(RULE)
                .params(params)
                .toStaff(customer.owner().ownerId(), customer.owner().ownerName())
                .dueAt(validUntil.plusDays(1).atStartOfDay(zone.id()).toInstant()));
        Instant next = next(validUntil);
        if (next != null) {
            due.schedule(KIND, attachmentId, next);
        }
    }

    private Instant next(LocalDate validUntil) {
        return policies.current(AttachmentPolicy.class).value().nextReminder(clock.instant(), validUntil, zone.id());
    }
}
