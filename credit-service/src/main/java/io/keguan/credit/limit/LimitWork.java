package io.keguan.credit.limit;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.Authority;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.limit.domain.CreditLimitPolicy;
import io.keguan.credit.limit.domain.LimitChange;
import io.keguan.kit.due.Due;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;
import io.keguan.kit.time.BusinessZone;

/** Who has to decide on a limit, who hears of it, and when a temporary one ends. */
@ApplicationScoped
public class LimitWork {

    static final String END = "limit-change.end";
    private static final String APPROVE = "limit-change.approve";
    private static final String APPROVE_HEAD = "limit-change.approve-head";

    private final Tasks tasks;
    private final Notifications notifications;
    private final Due due;
    private final BusinessZone zone;

    public LimitWork(Tasks tasks, Notifications notifications, Due due, BusinessZone zone) {
        this.tasks = tasks;
        this.notifications = notifications;
        this.due = due;
        this.zone = zone;
    }

    void proposed(LimitChange change, CreditAccount account, CreditLimitPolicy policy) {
        Long fen = change.wanted().fen();
        UUID proposer = change.proposal().proposedById();
        tasks.open(task(APPROVE, change, account).toRoles(Authority.rolesFor(fen, policy), null).notFor(proposer));
        UUID department = change.proposal().proposedByDepartmentId();
        if (fen != null && fen <= policy.headUpToFen() && department != null) {
            tasks.open(task(APPROVE_HEAD, change, account).toRole(Roles.DEPT_MANAGER, department).notFor(proposer));
        }
    }

    /** A temporary limit holds to the end of its last day. */
    void decided(LimitChange change, CreditAccount account, boolean approved) {
        tasks.closeAll(change.id());
        if (approved && change.endsOn() != null) {
            due.schedule(END, change.id(), change.endsOn().plusDays(1).atStartOfDay(zone.id()).toInstant());
        }
        tell(change.proposal().proposedById(), approved ? "limit-change.approved" : "limit-change.rejected", change,
                account);
    }

    void withdrawn(LimitChange change) {
        tasks.closeAll(change.id());
    }

    void ended(LimitChange change, CreditAccount account) {
        tell(change.proposal().proposedById(), "limit-change.ended", change, account);
    }

    private void tell(UUID whom, String kind, LimitChange change, CreditAccount account) {
        notifications.send(Notification.to(whom, kind, LimitChange.TYPE, change.id(), change.number())
                .rule("S3-24").params(params(account)));
    }

    private static Task task(String kind, LimitChange change, CreditAccount account) {
        return Task.of(kind, LimitChange.TYPE, change.id(), change.number()).rule("S3-24").params(params(account));
    }

    private static Map<String, Object> params(CreditAccount account) {
        return Map.of("name", account.holder().customerName(), "customerNumber", account.holder().customerNumber());
    }
}
