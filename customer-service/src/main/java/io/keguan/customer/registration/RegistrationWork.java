package io.keguan.customer.registration;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.registration.domain.Registration;
import io.keguan.customer.registration.persistence.RegistrationRepository;
import io.keguan.kit.due.Due;
import io.keguan.kit.due.DueHandler;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;

/** Who has to do what next with a registration, until when, and who is told. */
@ApplicationScoped
public class RegistrationWork implements DueHandler {

    private static final String AUDIT = "registration.audit";
    private static final String AUDIT_OVERDUE = "registration.audit-overdue";

    private final Tasks tasks;
    private final Notifications notifications;
    private final Due due;
    private final RegistrationRepository registrations;

    public RegistrationWork(Tasks tasks, Notifications notifications, Due due, RegistrationRepository registrations) {
        this.tasks = tasks;
        this.notifications = notifications;
        this.due = due;
        this.registrations = registrations;
    }

    /** The data administrator audits (S4-22) until the deadline. */
    void audit(Registration registration) {
        tasks.closeAll(registration.id());
        tasks.open(task(registration, AUDIT, "S4-22").toRole(Roles.DATA_ADMIN, null)
                .dueAt(registration.timeliness().auditDueAt()));
        due.schedule(AUDIT_OVERDUE, registration.id(), registration.timeliness().auditDueAt());
    }

    /** The representative asks the customer again (S4-11); the administrator may still decide. */
    void verify(Registration registration) {
        toSubmitter(registration, "registration.verify", "S4-11");
        notify(registration, "registration.verification-requested", "S4-11");
    }

    /** The representative corrects the form; until then there is nothing to audit. */
    void correct(Registration registration) {
        done(registration);
        toSubmitter(registration, "registration.correct", "S4-22");
        notify(registration, "registration.returned", "S4-22");
    }

    /** The file is established and the representative hears of it (S4-23). */
    void established(Registration registration) {
        done(registration);
        notify(registration, "registration.established", "S4-23");
    }

    void done(Registration registration) {
        tasks.closeAll(registration.id());
        due.cancel(AUDIT_OVERDUE, registration.id());
    }

    @Override
    public String kind() {
        return AUDIT_OVERDUE;
    }

    /** The representative learns that the audit did not happen in time. */
    @Override
    public void fire(UUID subjectId, Instant dueAt) {
        notify(registrations.get(subjectId), AUDIT_OVERDUE, "S4-22");
    }

    private void toSubmitter(Registration registration, String kind, String rule) {
        tasks.open(task(registration, kind, rule).toStaff(registration.submitter().ownerId(),
                registration.submitter().ownerName()));
    }

    private static Task task(Registration registration, String kind, String rule) {
        return Task.of(kind, Registration.TYPE, registration.id(), registration.number())
                .rule(rule)
                .params(Map.of("name", registration.form().particulars().name()));
    }

    private void notify(Registration registration, String kind, String rule) {
        String reason = registration.lastReason() == null ? "" : registration.lastReason();
        notifications.send(Notification
                .to(registration.submitter().ownerId(), kind, Registration.TYPE, registration.id(),
                        registration.number())
                .rule(rule)
                .params(Map.of("name", registration.form().particulars().name(), "reason", reason)));
    }
}
