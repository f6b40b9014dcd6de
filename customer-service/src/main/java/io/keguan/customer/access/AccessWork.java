package io.keguan.customer.access;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.access.domain.AccessKind;
import io.keguan.customer.access.domain.AccessRequest;
import io.keguan.customer.access.domain.Approval.Approver;
import io.keguan.kit.due.Due;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;

/** Who has to do what next with an access request, until when, and what its applicant is told. */
@ApplicationScoped
public class AccessWork {

    static final String DEADLINE = "access-request.deadline";

    private final Tasks tasks;
    private final Notifications notifications;
    private final Due due;

    public AccessWork(Tasks tasks, Notifications notifications, Due due) {
        this.tasks = tasks;
        this.notifications = notifications;
        this.due = due;
    }

    /** Puts the next step before those who take it; what was to do before is done. */
    void next(AccessRequest request) {
        tasks.closeAll(request.id());
        switch (request.status()) {
            case REQUESTED -> decide(request);
            case REVIEWED -> tasks.open(task(request, "access-request.approve", "S2c-38")
                    .toRole(Roles.GENERAL_MANAGER, null).notFor(request.review().reviewedById()));
            case APPROVED -> {
                tasks.open(task(request, "access-request.register", "S2c-38").toRole(Roles.DATA_ADMIN, null)
                        .notFor(request.decision().decidedById()));
                tell(request, "access-request.approved", "S2c-38");
            }
            case OPEN -> open(request);
            case OVERDUE -> {
                giveBack(request);
                tasks.open(task(request, "access-request.chase", "S2d-42").toRole(Roles.DATA_ADMIN, null)
                        .dueAt(request.deadline()));
            }
            case REJECTED -> tell(request, "access-request.rejected", request.question().rule());
            case REVOKED -> ended(request, "access-request.revoked");
            case EXPIRED -> ended(request, "access-request.expired");
            case RETURNED -> returned(request);
            case LOST -> ended(request, request.barring() != null && !request.barring().holds()
                    ? "access-request.bar-lifted"
                    : "access-request.lost");
            case WITHDRAWN -> due.cancel(DEADLINE, request.id());
        }
    }

    /** The borrower hears that the paper file should be back. */
    void overdue(AccessRequest request) {
        tell(request, "access-request.overdue", "S2d-42");
    }

    private void decide(AccessRequest request) {
        boolean borrowing = request.question().kind() == AccessKind.BORROW;
        if (borrowing && !request.missingConsents().isEmpty()) {
            tasks.open(task(request, "access-request.consent", "S2d-41").toRole(request.missingConsents().getFirst(),
                    request.question().applicant().applicantDepartmentId()).notFor(request.applicantId()));
        } else if (borrowing) {
            tasks.open(task(request, "access-request.review", "S2c-38").toRole(Roles.DEPT_MANAGER,
                    request.question().file().customerDepartmentId()).notFor(request.applicantId()));
        } else {
            boolean manager = request.question().approver() == Approver.DEPT_MANAGER;
            tasks.open(task(request, "access-request.approve", request.question().rule()).toRole(
                    request.question().approver().name(),
                    manager ? request.question().file().customerDepartmentId() : null)
                    .notFor(request.applicantId()));
        }
    }

    private void open(AccessRequest request) {
        due.schedule(DEADLINE, request.id(), request.deadline());
        if (request.question().kind() == AccessKind.BORROW) {
            giveBack(request);
            tell(request, "access-request.registered", "S2d-42");
        } else {
            tell(request, "access-request.approved", request.question().rule());
        }
    }

    private void giveBack(AccessRequest request) {
        tasks.open(task(request, "access-request.return", "S2d-42")
                .toStaff(request.applicantId(), request.question().applicant().applicantName())
                .dueAt(request.deadline()));
    }

    private void returned(AccessRequest request) {
        if (request.barring() != null && !request.barring().holds()) {
            tell(request, "access-request.bar-lifted", request.barring().bar().rule());
        } else {
            ended(request, "access-request.returned");
        }
    }

    private void ended(AccessRequest request, String kind) {
        due.cancel(DEADLINE, request.id());
        tell(request, kind, request.question().rule());
    }

    private static Task task(AccessRequest request, String kind, String rule) {
        return Task.of(kind, AccessRequest.TYPE, request.id(), request.number()).rule(rule).params(params(request));
    }

    private void tell(AccessRequest request, String kind, String rule) {
        notifications.send(Notification
                .to(request.applicantId(), kind, AccessRequest.TYPE, request.id(), request.number())
                .rule(rule)
                .params(params(request)));
    }

    private static Map<String, Object> params(AccessRequest request) {
        Map<String, Object> params = new HashMap<>();
        params.put("name", request.question().file().customerName());
        params.put("kind", request.question().kind().name());
        params.put("applicant", request.question().applicant().applicantName());
        params.put("purpose", request.question().purpose());
        params.put("reason", request.ending() == null || request.ending().endNote() == null
                ? ""
                : request.ending().endNote());
        if (request.question().openUntil() != null) {
            params.put("until", request.question().openUntil().toString());
        }
        return params;
    }
}
