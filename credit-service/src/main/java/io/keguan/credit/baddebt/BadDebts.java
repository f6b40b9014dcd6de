package io.keguan.credit.baddebt;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.credit.baddebt.domain.BadDebt;
import io.keguan.credit.baddebt.domain.BadDebt.Proposal;
import io.keguan.credit.baddebt.persistence.BadDebtRepository;
import io.keguan.credit.receivable.Debtors;
import io.keguan.credit.receivable.Settlements;
import io.keguan.credit.receivable.domain.Receivable;
import io.keguan.credit.receivable.domain.ReceivablePolicy;
import io.keguan.credit.receivable.persistence.ReceivableRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
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

/** Doubtful debts: finance or credit control proposes, the management decides by the amount (S1-59). */
@UseCases
public class BadDebts {

    private static final String RULE = "S1-59";

    private final BadDebtRepository proposals;
    private final ReceivableRepository receivables;
    private final Debtors debtors;
    private final Settlements settlements;
    private final Policies policies;
    private final NumberSeries numbers;
    private final Tasks tasks;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public BadDebts(BadDebtRepository proposals, ReceivableRepository receivables, Debtors debtors,
            Settlements settlements, Policies policies, NumberSeries numbers, Tasks tasks, Journal journal,
            BusinessZone zone, Clock clock) {
        this.proposals = proposals;
        this.receivables = receivables;
        this.debtors = debtors;
        this.settlements = settlements;
        this.policies = policies;
        this.numbers = numbers;
        this.tasks = tasks;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    public UUID propose(UUID receivableId, Proposal proposal, Actor by) {
        if (!by.hasAny(Roles.FINANCE, Roles.CREDIT_OFFICER)) {
            throw Refused.forbidden("auth.forbidden").rule(RULE);
        }
        debtors.lock(receivables.get(receivableId).accountId());
        Receivable receivable = receivables.get(receivableId);
        receivables.getEntityManager().refresh(receivable);
        if (!receivable.status().open()) {
            throw Refused.conflict("receivable.closed").rule(RULE);
        }
        if (proposals.proposed(receivableId)) {
            throw Refused.conflict("bad-debt.proposed").rule(RULE);
        }
        Policy<ReceivablePolicy> policy = policies.current(ReceivablePolicy.class);
        BadDebt bad = BadDebt.propose(Ids.next(), numbers.next("HZ"), new BadDebt.Debt(receivableId,
                receivable.accountId(), receivable.customerId(), receivable.openFen()), proposal, policy.version(), by,
                clock.instant());
        proposals.persistAndFlush(bad);
        boolean deputy = bad.fen() <= policy.value().deputyWriteOffFen();
        tasks.open(Task.of("bad-debt.decide", BadDebt.TYPE, bad.id(), bad.number()).rule(RULE)
                .toRoles(deputy ? List.of(Roles.GENERAL_MANAGER, Roles.DEPUTY_GM) : List.of(Roles.GENERAL_MANAGER),
                        null)
                .notFor(by.id())
                .params(Map.of("name", debtors.get(bad.accountId()).holder().customerName(), "fen",
                        bad.fen())));
        note(bad, by, "proposed", null, proposal.reason());
        return bad.id();
    }

    /** By the amount it is a deputy's decision or the general manager's; what is given up is owed no more. */
    public BadDebt decide(UUID id, long version, boolean approve, String words, Actor by) {
        BadDebt seen = visible(id, by);
        boolean deputy = seen.fen() <= policies.current(ReceivablePolicy.class).value().deputyWriteOffFen();
        if (!by.has(Roles.GENERAL_MANAGER) && !(deputy && by.has(Roles.DEPUTY_GM))) {
            throw Refused.forbidden(by.has(Roles.DEPUTY_GM) ? "bad-debt.beyond-authority" : "auth.forbidden")
                    .rule(RULE);
        }
        debtors.lock(seen.accountId());
        BadDebt bad = proposals.get(id, version);
        Map<String, Object> before = bad.facts();
        bad.decide(approve, words, by, zone.dateOf(clock.instant()));
        tasks.closeAll(id);
        note(bad, by, approve ? "approved" : "rejected", before, words);
        if (approve) {
            carryOut(bad, by);
        }
        return bad;
    }

    private void carryOut(BadDebt bad, Actor by) {
        Receivable receivable = receivables.get(bad.receivableId());
        if (bad.writeOff() && receivable.openFen() != bad.fen()) {
            throw Refused.conflict("bad-debt.changed").rule(RULE);
        }
        receivable.classify(bad.debtClass());
        if (bad.writeOff()) {
            settlements.writeOff(receivable, "bad-debt/" + bad.id() + "/written-off", by);
        }
    }

    public BadDebt view(UUID id, Actor by) {
        BadDebt bad = proposals.get(id);
        debtors.open(BadDebt.TYPE, id, bad.accountId(), null, by);
        return bad;
    }

    private BadDebt visible(UUID id, Actor by) {
        BadDebt bad = proposals.get(id);
        debtors.visible(bad.accountId(), by);
        return bad;
    }

    private void note(BadDebt bad, Actor by, String action, Map<String, Object> before, String reason) {
        journal.audit(AuditNote.of(BadDebt.TYPE, bad.id(), by, action).rule(RULE).reason(reason)
                .change(before, bad.facts()));
    }
}
