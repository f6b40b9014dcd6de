package io.keguan.credit.dunning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.dunning.domain.DemandNotice;
import io.keguan.credit.dunning.domain.DemandNotice.Demand;
import io.keguan.credit.dunning.persistence.DemandRepository;
import io.keguan.credit.receivable.Debtors;
import io.keguan.credit.receivable.ReceivableFollower;
import io.keguan.credit.receivable.domain.Receivable;
import io.keguan.credit.receivable.domain.ReceivablePolicy;
import io.keguan.credit.receivable.persistence.ReceivableRepository;
import io.keguan.credit.reminder.domain.LetterChannel;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.security.Roles;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;
import io.keguan.kit.time.BusinessZone;

/**
 * 催款: at the levels of the policy the calendar writes a demand notice, and credit control issues it (S2e-40). What the customer
 * disputes is not demanded; what is not disputed is.
 */
@UseCases
public class Demands implements ReceivableFollower {

    private static final String RULE = "S2e-40";
    private static final String ISSUE_TASK = "demand-notice.issue";

    private final DemandRepository notices;
    private final ReceivableRepository receivables;
    private final Debtors debtors;
    private final Policies policies;
    private final NumberSeries numbers;
    private final Tasks tasks;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public Demands(DemandRepository notices, ReceivableRepository receivables, Debtors debtors, Policies policies,
            NumberSeries numbers, Tasks tasks, Journal journal, BusinessZone zone, Clock clock) {
        this.notices = notices;
        this.receivables = receivables;
        this.debtors = debtors;
        this.policies = policies;
        this.numbers = numbers;
        this.tasks = tasks;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    public List<UUID> lateAccounts() {
        return notices.lateAccounts(today());
    }

    /** Writes a notice when anything of the account has reached a level it was not reminded at before. */
    public void propose(UUID accountId) {
        debtors.lock(accountId);
        ReceivablePolicy policy = policies.current(ReceivablePolicy.class).value();
        LocalDate today = today();
        List<Receivable> late = receivables.overdue(accountId, today).stream()
                .filter(r -> r.collectableFen() > 0 && level(policy, r, today) > 0).toList();
        int level = late.stream().filter(r -> level(policy, r, today) > r.dunningLevel())
                .mapToInt(r -> level(policy, r, today)).max().orElse(0);
        if (level == 0) {
            return;
        }
        CreditAccount account = debtors.get(accountId);
        notices.proposedOf(accountId).ifPresent(old -> drop(old, "superseded", Debtors.CALENDAR));
        notices.flush();
        LocalDate since = late.getFirst().terms().dueOn();
        DemandNotice notice = DemandNotice.propose(Ids.next(), numbers.next("CK"),
                new DemandNotice.To(accountId, account.holder().customerId()),
                new Demand(level, late.stream().mapToLong(Receivable::collectableFen).sum(), since,
                        policy.breachOn(since)),
                clock.instant());
        notices.persistAndFlush(notice);
        notices.name(notice.id(), late);
        late.forEach(r -> r.dunned(level(policy, r, today)));
        tasks.open(Task.of(ISSUE_TASK, DemandNotice.TYPE, notice.id(), notice.number()).rule(RULE)
                .toRole(Roles.CREDIT_OFFICER, null)
                .params(Map.of("name", account.holder().customerName(), "level", level)));
        note(notice, Debtors.CALENDAR, "proposed", null, null);
    }

    private static int level(ReceivablePolicy policy, Receivable receivable, LocalDate today) {
        return policy.demandLevel(ChronoUnit.DAYS.between(receivable.terms().dueOn(), today));
    }

    public DemandNotice issue(UUID id, long version, LocalDate on, LetterChannel channel, Actor by) {
        requireOfficer(by);
        if (on.isAfter(today())) {
            throw Refused.invalid("issuedOn", "validation.past-or-present", RULE);
        }
        DemandNotice notice = locked(id, version);
        Map<String, Object> before = notice.facts();
        notice.issue(on, channel, by);
        tasks.closeAll(id);
        note(notice, by, "issued", before, null);
        return notice;
    }

    public DemandNotice drop(UUID id, long version, String reason, Actor by) {
        requireOfficer(by);
        DemandNotice notice = locked(id, version);
        drop(notice, reason, by);
        return notice;
    }

    /** Nothing is left to be demanded: the notice that waits is not issued. */
    @Override
    public void settled(UUID accountId, Actor by) {
        boolean late = receivables.overdue(accountId, today()).stream().anyMatch(r -> r.collectableFen() > 0);
        if (!late) {
            notices.proposedOf(accountId).ifPresent(notice -> drop(notice, null, by));
        }
    }

    private void drop(DemandNotice notice, String reason, Actor by) {
        Map<String, Object> before = notice.facts();
        notice.drop();
        tasks.closeAll(notice.id());
        note(notice, by, "dropped", before, reason);
    }

    public DemandNotice view(UUID id, Actor by) {
        DemandNotice notice = notices.get(id);
        debtors.open(DemandNotice.TYPE, id, notice.accountId(), null, by);
        return notice;
    }

    /** The account is locked before the notice, as everywhere. */
    private DemandNotice locked(UUID id, long version) {
        debtors.lock(notices.get(id).accountId());
        return notices.get(id, version);
    }

    private static void requireOfficer(Actor by) {
        if (!by.has(Roles.CREDIT_OFFICER)) {
            throw Refused.forbidden("auth.forbidden").rule(RULE);
        }
    }

    private void note(DemandNotice notice, Actor by, String action, Map<String, Object> before, String reason) {
        journal.audit(AuditNote.of(DemandNotice.TYPE, notice.id(), by, action).rule(RULE).reason(reason)
                .change(before, notice.facts()));
    }

    private LocalDate today() {
        return zone.dateOf(clock.instant());
    }
}
