package io.keguan.credit.price;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.credit.account.AccountReader;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.domain.Hand;
import io.keguan.credit.domain.Region;
import io.keguan.credit.price.domain.Deal;
import io.keguan.credit.price.domain.ListPrice;
import io.keguan.credit.price.domain.PriceApproval;
import io.keguan.credit.price.domain.PriceEvent;
import io.keguan.credit.price.domain.PricePolicy;
import io.keguan.credit.price.persistence.PriceApprovalRepository;
import io.keguan.credit.price.persistence.PriceEntries;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.policy.Policy;
import io.keguan.kit.security.Roles;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;
import io.keguan.kit.time.BusinessZone;

/** 批件: prices below the list and quantities above what needs none, each within the authority of its approver (S3-04, S3-05). */
@UseCases
public class PriceApprovals {

    private static final String RULE = "S3-04";
    static final String[] APPROVERS = {Roles.DEPT_MANAGER, Roles.DEPUTY_GM, Roles.GENERAL_MANAGER};

    private final PriceApprovalRepository approvals;
    private final PriceEntries prices;
    private final AccountReader accounts;
    private final Policies policies;
    private final NumberSeries numbers;
    private final Tasks tasks;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public PriceApprovals(PriceApprovalRepository approvals, PriceEntries prices, AccountReader accounts,
            Policies policies, NumberSeries numbers, Tasks tasks, Journal journal, BusinessZone zone, Clock clock) {
        this.approvals = approvals;
        this.prices = prices;
        this.accounts = accounts;
        this.policies = policies;
        this.numbers = numbers;
        this.tasks = tasks;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    public PriceApproval apply(UUID accountId, Deal deal, String reason, Actor by) {
        CreditAccount account = accounts.named(accountId, by)
                .orElseThrow(() -> Refused.invalid("accountId", "credit-contract.account-unknown", null));
        List<Reason> faults = new ArrayList<>();
        if (!Region.valid(deal.regionCode())) {
            faults.add(Reason.of("regionCode", "price-list.region-unknown", RULE));
        }
        if (deal.validUntil().isBefore(zone.dateOf(clock.instant()))) {
            faults.add(Reason.of("validUntil", "price-approval.past", RULE));
        }
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults).rule(RULE);
        }
        ListPrice list = prices.price(deal.regionCode(), deal.productCode(), deal.packing(), deal.transport(),
                zone.dateOf(clock.instant())).orElse(null);
        PriceApproval approval = PriceApproval.apply(Ids.next(), numbers.next("PJ"),
                new PriceApproval.Buyer(accountId, account.holder().customerId(), account.holder().customerNumber(),
                        account.holder().customerName()),
                deal, list, reason, Hand.of(by, clock.instant()));
        approvals.persist(approval);
        tasks.open(Task.of("price-approval.decide", PriceApproval.TYPE, approval.id(), approval.number()).rule(RULE)
                .notFor(by.id()).toRoles(List.of(APPROVERS), null)
                .params(Map.of("name", account.holder().customerName(), "priceFen", deal.priceFen())));
        return done(approval, by, approval.applied(), null, reason);
    }

    public PriceApproval view(UUID id, Actor by) {
        PriceApproval approval = approvals.get(id);
        accounts.readable(approval.buyer().accountId(), by);
        return approval;
    }

    public PriceApproval approve(UUID id, long version, String words, Actor by) {
        PriceApproval approval = seen(id, version, by);
        Map<String, Object> before = approval.facts();
        Policy<PricePolicy> policy = policies.current(PricePolicy.class);
        PriceEvent event = approval.approve(policy.value().authorityBp(by), policy.version(), words, by,
                clock.instant());
        return done(approval, by, event, before, words);
    }

    public PriceApproval reject(UUID id, long version, String words, Actor by) {
        PriceApproval approval = seen(id, version, by);
        Map<String, Object> before = approval.facts();
        return done(approval, by, approval.reject(words, by, clock.instant()), before, words);
    }

    public PriceApproval withdraw(UUID id, long version, String words, Actor by) {
        PriceApproval approval = seen(id, version, by);
        Map<String, Object> before = approval.facts();
        return done(approval, by, approval.withdraw(words, by, clock.instant()), before, words);
    }

    /** What the caller may do now: the lifecycle and the role together. */
    public List<String> allowedActions(PriceApproval approval, Actor actor) {
        boolean sees = accounts.sees(approval.buyer().accountId(), actor);
        return PriceApproval.LIFECYCLE.allowedNames(approval.status(), a -> sees && switch (a) {
            case APPROVE, REJECT -> actor.hasAny(APPROVERS) && !approval.appliedBy(actor);
            case WITHDRAW -> approval.appliedBy(actor);
        });
    }

    private PriceApproval seen(UUID id, long version, Actor by) {
        accounts.visible(approvals.get(id).buyer().accountId(), by);
        return approvals.get(id, version);
    }

    private PriceApproval done(PriceApproval approval, Actor by, PriceEvent event, Map<String, Object> before,
            String reason) {
        if (before != null) {
            tasks.closeAll(approval.id());
        }
        journal.append(event);
        journal.audit(AuditNote.of(PriceApproval.TYPE, approval.id(), by, event.type().split("\\.")[1]).rule(RULE)
                .reason(reason).change(before, approval.facts()));
        return approval;
    }
}
