package io.keguan.credit.investigation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.credit.AccessPolicy;
import io.keguan.credit.CreditStaff;
import io.keguan.credit.account.AccountReader;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.account.domain.CustomerFile;
import io.keguan.credit.investigation.domain.Answered;
import io.keguan.credit.investigation.domain.Figures;
import io.keguan.credit.investigation.domain.Findings;
import io.keguan.credit.investigation.domain.Investigation;
import io.keguan.credit.investigation.domain.InvestigationAction;
import io.keguan.credit.investigation.domain.InvestigationCause;
import io.keguan.credit.investigation.domain.InvestigationChannel;
import io.keguan.credit.investigation.domain.InvestigationEvent;
import io.keguan.credit.investigation.domain.InvestigationMethod;
import io.keguan.credit.investigation.domain.InvestigationPolicy;
import io.keguan.credit.investigation.domain.InvestigationStatus;
import io.keguan.credit.investigation.persistence.Answers;
import io.keguan.credit.investigation.persistence.InvestigationRepository;
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
import io.keguan.kit.time.BusinessZone;

/** The life of an investigation: asked for, taken on, completed, reported (S1-41 to S1-51). */
@UseCases
public class Investigations {

    private static final String RULE = "S1-50";

    /** An investigation, whose account it is about, its answers, and what the reader may do with it now. */
    public record Viewed(Investigation investigation, CreditAccount account, List<Answered> answers,
            List<String> allowedActions, boolean mayAnswer) {}

    private final InvestigationRepository investigations;
    private final Answers answers;
    private final AccountReader accounts;
    private final InvestigationWork work;
    private final NumberSeries numbers;
    private final Policies policies;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public Investigations(InvestigationRepository investigations, Answers answers, AccountReader accounts,
            InvestigationWork work, NumberSeries numbers, Policies policies, Journal journal, BusinessZone zone,
            Clock clock) {
        this.investigations = investigations;
        this.answers = answers;
        this.accounts = accounts;
        this.work = work;
        this.numbers = numbers;
        this.policies = policies;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    /** Asks for an investigation; one at a time for a customer. */
    public Viewed request(UUID accountId, InvestigationCause cause, String reason, Actor by) {
        if (!by.has(Roles.CREDIT_OFFICER) && !by.hasAny(CreditStaff.SALES)) {
            throw Refused.forbidden("auth.forbidden");
        }
        CreditAccount account = accounts.chosen(accountId, by);
        if (investigations.isRunning(accountId)) {
            throw Refused.conflict("investigation.open-exists").rule(RULE);
        }
        Investigation asked = Investigation.request(Ids.next(), numbers.next("ZX"), accountId,
                account.holder().customerId(), cause, reason, by, clock.instant());
        investigations.persistAndFlush(asked);
        work.requested(asked, account);
        return done(asked, account, asked.requested(), by, null, reason);
    }

    public Viewed start(UUID id, long version, InvestigationChannel channel, InvestigationMethod method, Actor by) {
        CreditAccount account = investigated(id, by);
        Investigation one = investigations.get(id, version);
        Map<String, Object> before = one.facts();
        InvestigationEvent event = one.start(channel, method, account.holder().ownerId(), by, clock.instant());
        work.assigned(one, account);
        return done(one, account, event, by, before, null);
    }

    public Viewed takeOver(UUID id, long version, String reason, Actor by) {
        CreditAccount account = investigated(id, by);
        Investigation one = investigations.get(id, version);
        Map<String, Object> before = one.facts();
        InvestigationEvent event = one.takeOver(account.holder().ownerId(), by, clock.instant());
        work.assigned(one, account);
        return done(one, account, event, by, before, reason);
    }

    /** Ends the questions: all of them are answered, the figures and the conclusions are there. */
    public Viewed complete(UUID id, long version, Figures figures, Findings findings, long costFen, Actor by) {
        CreditAccount account = investigated(id, by);
        Investigation one = investigations.get(id, version);
        Map<String, Object> before = one.facts();
        one.requireAssigned(by);
        InvestigationStatus.LIFECYCLE.next(one.status(), InvestigationAction.COMPLETE);
        InvestigationPolicy policy = policies.current(InvestigationPolicy.class).value();
        InvestigationEvent event = one.complete(policy.complete(answers.of(id)), figures, findings, costFen, by,
                clock.instant());
        return done(one, account, event, by, before, null);
    }

    public Viewed reopen(UUID id, long version, String reason, Actor by) {
        CreditAccount account = investigated(id, by);
        Investigation one = investigations.get(id, version);
        Map<String, Object> before = one.facts();
        return done(one, account, one.reopen(by, clock.instant()), by, before, reason);
    }

    /** Writes 客户信用调查报告 (S1-45); from now on contracts may be signed until it runs out. */
    public Viewed report(UUID id, long version, String text, Actor by) {
        CreditAccount account = investigated(id, by);
        Investigation one = investigations.get(id, version);
        Map<String, Object> before = one.facts();
        Policy<InvestigationPolicy> policy = policies.current(InvestigationPolicy.class);
        Instant now = clock.instant();
        LocalDate until = policy.value().validUntil(zone.dateOf(now));
        InvestigationEvent event = one.report(text, until, policy.version(), by, now);
        work.reported(one, account, policy.value().renewOn(until));
        return done(one, account, event, by, before, null);
    }

    public Viewed cancel(UUID id, long version, String reason, Actor by) {
        CreditAccount account = visible(id, by);
        Investigation one = investigations.get(id, version);
        if (!mayDo(one, InvestigationAction.CANCEL, account, by)) {
            throw Refused.forbidden("auth.forbidden");
        }
        Map<String, Object> before = one.facts();
        InvestigationEvent event = one.cancel(reason, clock.instant());
        work.cancelled(one);
        return done(one, account, event, by, before, reason);
    }

    public Viewed view(UUID id, Actor by) {
        Investigation one = investigations.get(id);
        return viewed(one, accounts.open(Investigation.TYPE, id, one.accountId(), by), by);
    }

    /** The last report runs out: the credit officer asks for a new one, unless it is being made already. */
    public void renew(UUID accountId) {
        CreditAccount account = accounts.get(accountId);
        if (account.customerFile() == CustomerFile.ACTIVE && !investigations.isRunning(accountId)) {
            investigations.lastReported(accountId).ifPresent(last -> work.renew(account, last.validUntil()));
        }
    }

    /** The customer was visited: the credit officer reviews its grade, if there was one to review (S0-14). */
    public void visited(UUID customerId) {
        accounts.ofCustomer(customerId).filter(account -> account.customerFile() == CustomerFile.ACTIVE
                && !investigations.isRunning(account.id()) && investigations.lastReported(account.id()).isPresent())
                .ifPresent(work::review);
    }

    private CreditAccount visible(UUID id, Actor by) {
        return accounts.visible(investigations.get(id).accountId(), by);
    }

    private CreditAccount investigated(UUID id, Actor by) {
        if (!by.has(Roles.INVESTIGATOR)) {
            throw Refused.forbidden("auth.forbidden").rule("S3-08");
        }
        return visible(id, by);
    }

    private Viewed done(Investigation one, CreditAccount account, InvestigationEvent event, Actor by,
            Map<String, Object> before, String reason) {
        journal.append(event);
        journal.audit(AuditNote.of(Investigation.TYPE, one.id(), by, event.type().split("\\.")[1])
                .rule(RULE)
                .reason(reason)
                .change(before, one.facts()));
        investigations.flush();
        return viewed(one, account, by);
    }

    private Viewed viewed(Investigation one, CreditAccount account, Actor by) {
        boolean mayAnswer = one.status() == InvestigationStatus.INVESTIGATING && by.has(Roles.INVESTIGATOR)
                && !by.id().equals(account.holder().ownerId());
        return new Viewed(one, account, answers.of(one.id()),
                InvestigationStatus.LIFECYCLE.allowedNames(one.status(), a -> mayDo(one, a, account, by)), mayAnswer);
    }

    private static boolean mayDo(Investigation one, InvestigationAction action, CreditAccount account, Actor by) {
        boolean investigator = by.has(Roles.INVESTIGATOR) && !by.id().equals(account.holder().ownerId());
        return switch (action.by()) {
            case INVESTIGATOR -> investigator;
            case OTHER_INVESTIGATOR -> investigator && !one.assignedTo(by);
            case ASSIGNED -> investigator && one.assignedTo(by);
            case REQUESTER -> by.has(Roles.CREDIT_OFFICER)
                    || one.requestedBy(by) && AccessPolicy.sees(by, account.holder());
        };
    }
}
