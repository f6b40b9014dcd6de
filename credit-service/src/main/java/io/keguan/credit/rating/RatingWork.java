package io.keguan.credit.rating;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.CreditStaff;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.investigation.InvestigationWork;
import io.keguan.credit.rating.domain.CreditRating;
import io.keguan.credit.rating.domain.Grade;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;

/** Who has to decide on a rating, and what follows from it. */
@ApplicationScoped
public class RatingWork {

    private static final String APPROVE = "credit-rating.approve";
    private static final String APPROVE_HEAD = "credit-rating.approve-head";
    private static final String SET_LIMIT = "credit-rating.set-limit";

    private final Tasks tasks;
    private final Notifications notifications;

    public RatingWork(Tasks tasks, Notifications notifications) {
        this.tasks = tasks;
        this.notifications = notifications;
    }

    /** The management may decide on every grade, the head of the department on all but the best. */
    void proposed(CreditRating rating, CreditAccount account) {
        tasks.close(InvestigationWork.RATE, rating.investigationId());
        tasks.close(InvestigationWork.REVIEW, account.id());
        tasks.open(task(APPROVE, rating, account).toRoles(List.of(CreditStaff.MANAGEMENT), null)
                .notFor(rating.proposal().proposedById()));
        UUID department = rating.proposal().proposedByDepartmentId();
        if (rating.grade() != Grade.A && department != null) {
            tasks.open(task(APPROVE_HEAD, rating, account).toRole(Roles.DEPT_MANAGER, department)
                    .notFor(rating.proposal().proposedById()));
        }
    }

    /** The limit follows the grade; of a refusal the person who sells to the customer hears at once. */
    void decided(CreditRating rating, CreditAccount account, boolean approved) {
        tasks.closeAll(rating.id());
        tell(rating.proposal().proposedById(), approved ? "credit-rating.approved" : "credit-rating.rejected", rating,
                account);
        if (!approved) {
            return;
        }
        if (rating.supplyRefused()) {
            tell(account.holder().ownerId(), "credit-rating.supply-refused", rating, account);
        } else {
            tasks.open(task(SET_LIMIT, rating, account).toRole(Roles.CREDIT_OFFICER, null).rule("S3-24"));
        }
    }

    void withdrawn(CreditRating rating) {
        tasks.closeAll(rating.id());
    }

    /** A limit is proposed: what follows from the grade is under way. */
    public void limitProposed(UUID ratingId) {
        tasks.close(SET_LIMIT, ratingId);
    }

    private void tell(UUID whom, String kind, CreditRating rating, CreditAccount account) {
        notifications.send(Notification.to(whom, kind, CreditRating.TYPE, rating.id(), rating.number())
                .rule(rating.supplyRefused() ? "S1-52" : "S0-10")
                .params(params(account)));
    }

    private static Task task(String kind, CreditRating rating, CreditAccount account) {
        return Task.of(kind, CreditRating.TYPE, rating.id(), rating.number()).rule("S0-10").params(params(account));
    }

    private static Map<String, Object> params(CreditAccount account) {
        return Map.of("name", account.holder().customerName(), "customerNumber", account.holder().customerNumber());
    }
}
