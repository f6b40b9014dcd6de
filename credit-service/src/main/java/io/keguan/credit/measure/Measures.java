package io.keguan.credit.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.credit.CreditStaff;
import io.keguan.credit.account.AccountReader;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.domain.Proposal;
import io.keguan.credit.measure.domain.CreditMeasure;
import io.keguan.credit.measure.domain.MeasureAction;
import io.keguan.credit.measure.domain.MeasureEvent;
import io.keguan.credit.measure.domain.MeasureKind;
import io.keguan.credit.measure.domain.MeasureStatus;
import io.keguan.credit.measure.domain.Proof;
import io.keguan.credit.measure.domain.Supply;
import io.keguan.credit.measure.persistence.MeasureRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.security.Roles;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.time.BusinessZone;

/** 信用恶化措施: what a customer whose credit has become worse must give, until somebody else says it is needed no more. */
@UseCases
public class Measures {

    private static final String RULE = "S1-46";

    /** A measure, whose account it is about, and what the reader may do with it now. */
    public record Viewed(CreditMeasure measure, CreditAccount account, List<String> allowedActions) {}

    private final MeasureRepository measures;
    private final AccountReader accounts;
    private final MeasureWork work;
    private final NumberSeries numbers;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public Measures(MeasureRepository measures, AccountReader accounts, MeasureWork work, NumberSeries numbers,
            Journal journal, BusinessZone zone, Clock clock) {
        this.measures = measures;
        this.accounts = accounts;
        this.work = work;
        this.numbers = numbers;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    /** Whoever sets limits requires measures; the same one is required once. */
    public Viewed require(UUID accountId, MeasureKind kind, Supply supply, String reason, Actor by) {
        requireOfficer(by);
        CreditAccount account = accounts.chosen(accountId, by);
        if (measures.standing(accountId).stream().anyMatch(m -> m.kind() == kind)) {
            throw Refused.conflict("credit-measure.exists").rule(RULE);
        }
        CreditMeasure measure = CreditMeasure.require(Ids.next(), numbers.next("CS"), account, kind, supply, reason,
                Proposal.by(by, clock.instant()));
        measures.persistAndFlush(measure);
        work.required(measure, account);
        return done(measure, account, measure.required(), by, null, reason);
    }

    public Viewed putInPlace(UUID id, long version, String document, String party, Long amountFen,
            LocalDate validUntil, Actor by) {
        requireOfficer(by);
        if (validUntil != null && validUntil.isBefore(zone.dateOf(clock.instant()))) {
            throw Refused.invalid("validUntil", "credit-measure.already-over", RULE);
        }
        CreditAccount account = visible(id, by);
        CreditMeasure measure = measures.get(id, version);
        Map<String, Object> before = measure.facts();
        MeasureEvent event = measure.putInPlace(
                new Proof(document, party, amountFen, validUntil, by.id(), by.name(), clock.instant()));
        work.inPlace(measure);
        return done(measure, account, event, by, before, null);
    }

    public Viewed lift(UUID id, long version, String reason, Actor by) {
        CreditAccount account = visible(id, by);
        if (!by.has(Roles.CREDIT_OFFICER) && !by.hasAny(CreditStaff.MANAGEMENT)) {
            throw Refused.forbidden("auth.forbidden");
        }
        CreditMeasure measure = measures.get(id, version);
        Map<String, Object> before = measure.facts();
        MeasureEvent event = measure.lift(reason, by, clock.instant());
        work.lifted(measure);
        return done(measure, account, event, by, before, reason);
    }

    public Viewed view(UUID id, Actor by) {
        CreditMeasure measure = measures.get(id);
        return viewed(measure, accounts.open(CreditMeasure.TYPE, id, measure.accountId(), by), by);
    }

    /** Its last day has passed; one that was renewed or lifted meanwhile stays as it is. */
    public void expire(UUID id) {
        CreditMeasure measure = measures.get(id, measures.get(id).version());
        if (measure.status() != MeasureStatus.IN_PLACE || measure.proof().validUntil() == null
                || !measure.proof().validUntil().isBefore(zone.dateOf(clock.instant()))) {
            return;
        }
        CreditAccount account = accounts.get(measure.accountId());
        Map<String, Object> before = measure.facts();
        MeasureEvent event = measure.expire(clock.instant());
        work.expired(measure, account);
        done(measure, account, event, CreditStaff.CALENDAR, before, null);
    }

    private static void requireOfficer(Actor by) {
        if (!by.has(Roles.CREDIT_OFFICER)) {
            throw Refused.forbidden("auth.forbidden");
        }
    }

    private CreditAccount visible(UUID id, Actor by) {
        return accounts.visible(measures.get(id).accountId(), by);
    }

    private Viewed done(CreditMeasure measure, CreditAccount account, MeasureEvent event, Actor by,
            Map<String, Object> before, String reason) {
        journal.append(event);
        journal.audit(AuditNote.of(CreditMeasure.TYPE, measure.id(), by, event.type().split("\\.")[1])
                .rule(RULE)
                .reason(reason)
                .change(before, measure.facts()));
        measures.flush();
        return viewed(measure, account, by);
    }

    private static Viewed viewed(CreditMeasure measure, CreditAccount account, Actor by) {
        return new Viewed(measure, account,
                MeasureStatus.LIFECYCLE.allowedNames(measure.status(), action -> mayDo(measure, action, by)));
    }

    private static boolean mayDo(CreditMeasure measure, MeasureAction action, Actor by) {
        return switch (action) {
            case PUT_IN_PLACE -> by.has(Roles.CREDIT_OFFICER);
            case LIFT -> measure.mayLift(by) && (by.has(Roles.CREDIT_OFFICER) || by.hasAny(CreditStaff.MANAGEMENT));
            case EXPIRE -> false;
        };
    }
}
