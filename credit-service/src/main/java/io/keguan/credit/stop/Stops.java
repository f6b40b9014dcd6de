package io.keguan.credit.stop;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.keguan.credit.RoomFollower;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.exposure.Exposures;
import io.keguan.credit.exposure.domain.CreditBlock;
import io.keguan.credit.receivable.Debtors;
import io.keguan.credit.receivable.ReceivableFollower;
import io.keguan.credit.receivable.domain.Receivable;
import io.keguan.credit.stop.domain.ShipmentStop;
import io.keguan.credit.stop.domain.StopAction;
import io.keguan.credit.stop.domain.StopEvent;
import io.keguan.credit.stop.domain.StopStatus;
import io.keguan.credit.stop.domain.StopTrigger;
import io.keguan.credit.stop.persistence.StopCauses;
import io.keguan.credit.stop.persistence.StopRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.security.Roles;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.time.BusinessZone;

/**
 * Stops shipments at once when a promise is broken or the customer says that it can't pay, and resumes them when it has paid or a
 * manager excepts it (S3-10, S3-15). The account is locked before its stop, as everywhere.
 */
@UseCases
public class Stops implements ReceivableFollower {

    /** Why a stop begins, as the feature says that knows. @param receivables what must be paid to end it */
    public record Grounds(StopTrigger trigger, UUID sourceId, String sourceNumber, Collection<UUID> receivables,
            String words) {}

    private final StopRepository stops;
    private final StopCauses causes;
    private final Debtors debtors;
    private final Exposures exposures;
    private final StopWork work;
    private final NumberSeries numbers;
    private final Instance<RoomFollower> rooms;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public Stops(StopRepository stops, StopCauses causes, Debtors debtors, Exposures exposures, StopWork work,
            NumberSeries numbers, @Any Instance<RoomFollower> rooms, Journal journal, BusinessZone zone, Clock clock) {
        this.stops = stops;
        this.causes = causes;
        this.debtors = debtors;
        this.exposures = exposures;
        this.work = work;
        this.numbers = numbers;
        this.rooms = rooms;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    /** By hand: the salesperson and the credit officer need no calendar to know. */
    public UUID stop(UUID accountId, String reason, Actor by) {
        CreditAccount account = debtors.visible(accountId, by);
        Debtors.requireHandler(account, null, "S3-10", by);
        debtors.lock(accountId);
        return stop(account, new Grounds(StopTrigger.BY_HAND, Ids.next(), account.number(), List.of(), reason), by);
    }

    /** At once, whatever the account's limit has room for; the account is locked. */
    public void stop(UUID accountId, Grounds grounds, Actor by) {
        stop(debtors.get(accountId), grounds, by);
    }

    private UUID stop(CreditAccount account, Grounds grounds, Actor by) {
        ShipmentStop stop = stops.openOf(account.id()).orElse(null);
        boolean begins = stop == null;
        if (begins) {
            stop = ShipmentStop.begin(Ids.next(), numbers.next("TH"), account.id(), account.holder().customerId(), by,
                    clock.instant());
            stops.persistAndFlush(stop);
        }
        Map<String, Object> before = begins ? null : stop.facts();
        boolean fresh = causes.add(stop.id(), StopCauses.cause(grounds.trigger, grounds.sourceId, grounds.sourceNumber,
                grounds.words, by, clock.instant()), grounds.receivables);
        boolean again = fresh && stop.stopAgain();
        if (fresh) {
            note(stop, by, begins ? "stopped" : "stopped-again", grounds.trigger.rule(), before, grounds.words);
        }
        if (begins || again) {
            exposures.block(account.id(), CreditBlock.SHIPMENT_STOPPED, true);
            journal.append(new StopEvent.Stopped(account.id(), account.holder().customerId(), stop.id(), stop.number(),
                    grounds.trigger, clock.instant()));
            work.stopped(stop, account);
        }
        return stop.id();
    }

    @Override
    public void promiseBroken(Receivable receivable, Actor by) {
        stop(receivable.accountId(), new Grounds(StopTrigger.PROMISE_BROKEN, receivable.id(), receivable.number(),
                List.of(receivable.id()), null), by);
    }

    /** Everything that stopped the shipments is paid: they go on by themselves. */
    @Override
    public void settled(UUID accountId, Actor by) {
        stops.openOf(accountId).filter(s -> causes.paid(s.id())).ifPresent(stop -> lift(stop, null, by));
    }

    public ShipmentStop request(UUID id, long version, String reason, LocalDate until, Actor by) {
        ShipmentStop seen = visible(id, by);
        CreditAccount account = debtors.get(seen.accountId());
        Debtors.requireHandler(account, null, "S3-15", by);
        if (!until.isAfter(today())) {
            throw Refused.invalid("until", "receivable.day-not-future", "S3-15");
        }
        ShipmentStop stop = locked(seen, version);
        Map<String, Object> before = stop.facts();
        stop.request(reason, until, by);
        work.requested(stop, account);
        note(stop, by, "exception-requested", "S3-15", before, reason);
        return stop;
    }

    /** 例外放行: decided by the management, by somebody else than who asks (S3-15, S1-63). */
    public ShipmentStop decide(UUID id, long version, boolean approve, String reason, Actor by) {
        ShipmentStop seen = visible(id, by);
        if (!by.hasAny(Roles.GENERAL_MANAGER, Roles.DEPUTY_GM)) {
            throw Refused.forbidden("auth.forbidden").rule("S3-15");
        }
        if (approve && seen.exceptionUntil() != null) {
            work.endsAfter(id, seen.exceptionUntil());
        }
        ShipmentStop stop = locked(seen, version);
        CreditAccount account = debtors.get(stop.accountId());
        Map<String, Object> before = stop.facts();
        stop.decide(approve, by, clock.instant());
        note(stop, by, approve ? "exception-approved" : "exception-rejected", "S3-15", before, reason);
        if (approve) {
            resume(stop, account, true, by);
        } else {
            work.rejected(stop, account);
        }
        return stop;
    }

    /** By hand, when payment alone does not end it; what is not paid goes on by exception only (S3-15). */
    public ShipmentStop lift(UUID id, long version, String reason, Actor by) {
        ShipmentStop seen = visible(id, by);
        if (!by.has(Roles.CREDIT_OFFICER)) {
            throw Refused.forbidden("auth.forbidden").rule("S3-15");
        }
        ShipmentStop stop = locked(seen, version);
        StopStatus.LIFECYCLE.next(stop.status(), StopAction.LIFT);
        if (causes.unpaid(id)) {
            throw Refused.conflict("shipment-stop.unpaid").rule("S3-15");
        }
        lift(stop, reason, by);
        rooms.forEach(r -> r.roomGrew(stop.accountId(), by));
        return stop;
    }

    private void lift(ShipmentStop stop, String reason, Actor by) {
        Map<String, Object> before = stop.facts();
        boolean held = stop.status() != StopStatus.EXCEPTION;
        stop.lift(reason, by, clock.instant());
        note(stop, by, "lifted", "S3-15", before, reason);
        CreditAccount account = debtors.get(stop.accountId());
        if (held) {
            release(stop, account, false);
        }
        work.resumed(stop, account);
    }

    private void resume(ShipmentStop stop, CreditAccount account, boolean byException, Actor by) {
        release(stop, account, byException);
        work.resumed(stop, account);
        rooms.forEach(r -> r.roomGrew(stop.accountId(), by));
    }

    private void release(ShipmentStop stop, CreditAccount account, boolean byException) {
        exposures.block(account.id(), CreditBlock.SHIPMENT_STOPPED, false);
        journal.append(new StopEvent.Resumed(account.id(), account.holder().customerId(), stop.id(), stop.number(),
                byException, clock.instant()));
    }

    /** The exception's last day is over; what is not paid by then stops again. */
    public void endException(UUID id) {
        UUID accountId = stops.get(id).accountId();
        debtors.lock(accountId);
        ShipmentStop stop = stops.get(id);
        stops.getEntityManager().refresh(stop);
        if (stop.status() != StopStatus.EXCEPTION || !today().isAfter(stop.exceptionUntil())) {
            return;
        }
        CreditAccount account = debtors.get(accountId);
        Map<String, Object> before = stop.facts();
        stop.endException();
        exposures.block(accountId, CreditBlock.SHIPMENT_STOPPED, true);
        journal.append(new StopEvent.Stopped(accountId, stop.customerId(), id, stop.number(),
                causes.of(id).getFirst().trigger(), clock.instant()));
        note(stop, Debtors.CALENDAR, "exception-ended", "S3-15", before, null);
        work.stopped(stop, account);
    }

    public ShipmentStop view(UUID id, Actor by) {
        ShipmentStop stop = stops.get(id);
        debtors.open(ShipmentStop.TYPE, id, stop.accountId(), null, by);
        return stop;
    }

    private ShipmentStop visible(UUID id, Actor by) {
        ShipmentStop stop = stops.get(id);
        debtors.visible(stop.accountId(), by);
        return stop;
    }

    private ShipmentStop locked(ShipmentStop seen, long version) {
        debtors.lock(seen.accountId());
        return stops.get(seen.id(), version);
    }

    private void note(ShipmentStop stop, Actor by, String action, String rule, Map<String, Object> before,
            String reason) {
        journal.audit(AuditNote.of(ShipmentStop.TYPE, stop.id(), by, action).rule(rule).reason(reason)
                .change(before, stop.facts()));
    }

    private LocalDate today() {
        return zone.dateOf(clock.instant());
    }
}
