package io.keguan.credit.baddebt;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.baddebt.domain.CollectionMethod;
import io.keguan.credit.baddebt.domain.CollectionMethod.CollectionMeans;
import io.keguan.credit.baddebt.persistence.CollectionMethodRepository;
import io.keguan.credit.receivable.Debtors;
import io.keguan.credit.receivable.domain.ReceivablePolicy;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.due.Due;
import io.keguan.kit.due.DueHandler;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;
import io.keguan.kit.time.BusinessZone;

/** How money is collected from each customer: fixed by finance, looked at again after some months (S1-59). */
@UseCases
public class CollectionMethods implements DueHandler {

    private static final String REVIEW = "collection-method.review";

    private final CollectionMethodRepository methods;
    private final Debtors debtors;
    private final Policies policies;
    private final Due due;
    private final Tasks tasks;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public CollectionMethods(CollectionMethodRepository methods, Debtors debtors, Policies policies, Due due,
            Tasks tasks, Journal journal, BusinessZone zone, Clock clock) {
        this.methods = methods;
        this.debtors = debtors;
        this.policies = policies;
        this.due = due;
        this.tasks = tasks;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    public CollectionMethod fix(UUID accountId, CollectionMeans method, String note, Actor by) {
        CreditAccount account = debtors.visible(accountId, by);
        if (!by.has(Roles.FINANCE)) {
            throw Refused.forbidden("auth.forbidden").rule("S1-59");
        }
        debtors.lock(accountId);
        CollectionMethod fixed = methods.ofAccount(accountId)
                .orElseGet(() -> new CollectionMethod(Ids.next(), accountId, account.holder().customerId()));
        Map<String, Object> before = fixed.facts();
        LocalDate today = zone.dateOf(clock.instant());
        LocalDate review = today.plusMonths(policies.current(ReceivablePolicy.class).value().methodReviewMonths());
        fixed.fix(method, note, today, review, by);
        methods.persistAndFlush(fixed);
        due.schedule(REVIEW, fixed.id(), review.atStartOfDay(zone.id()).toInstant());
        tasks.closeAll(fixed.id());
        journal.audit(AuditNote.of(CollectionMethod.TYPE, fixed.id(), by, "fixed").rule("S1-59").reason(note)
                .change(before, fixed.facts()));
        return fixed;
    }

    public Optional<CollectionMethod> of(UUID accountId, Actor by) {
        debtors.readable(accountId, by);
        return methods.ofAccount(accountId);
    }

    @Override
    public String kind() {
        return REVIEW;
    }

    /** It is time to look at it again. */
    @Override
    public void fire(UUID id, Instant dueAt) {
        CollectionMethod method = methods.get(id);
        CreditAccount account = debtors.get(method.accountId());
        tasks.open(Task.of(REVIEW, CollectionMethod.TYPE, id, account.number()).rule("S1-59")
                .toRole(Roles.FINANCE, null)
                .params(Map.of("name", account.holder().customerName(), "accountId", account.id())));
    }
}
