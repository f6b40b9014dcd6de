package io.keguan.credit.receivable;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import io.keguan.credit.RoomFollower;
import io.keguan.credit.exposure.Exposures;
import io.keguan.credit.receivable.domain.Receivable;
import io.keguan.credit.receivable.domain.ReceivableEvent;
import io.keguan.credit.receivable.persistence.ReceivableRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.time.BusinessZone;

/**
 * The one place where receivables are settled and owed again, and with them the account's exposure: both move by the same amount
 * in the same transaction. The caller has locked the account ({@link Debtors#lock}).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Settlements {

    /** What of a payment is for one receivable. @param discountFen cash discount it has earned */
    public record Part(UUID receivableId, long fen, long discountFen) {}

    private final ReceivableRepository receivables;
    private final Exposures exposures;
    private final ReceivableWork work;
    private final Instance<ReceivableFollower> followers;
    private final Instance<RoomFollower> rooms;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public Settlements(ReceivableRepository receivables, Exposures exposures, ReceivableWork work,
            @Any Instance<ReceivableFollower> followers, @Any Instance<RoomFollower> rooms, Journal journal,
            BusinessZone zone, Clock clock) {
        this.receivables = receivables;
        this.exposures = exposures;
        this.work = work;
        this.followers = followers;
        this.rooms = rooms;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    /** @param key names the allocation in the exposure's book; the same one settles once */
    public void settle(UUID accountId, List<Part> parts, String key, Actor by) {
        if (parts.isEmpty()) {
            return;
        }
        Map<UUID, Receivable> byId = load(parts);
        for (Part part : parts) {
            Receivable receivable = byId.get(part.receivableId);
            Map<String, Object> before = receivable.facts();
            note(receivable, before, receivable.settle(part.fen, part.discountFen, clock.instant()), "S1-59", by);
            if (!receivable.status().open()) {
                work.closed(receivable);
            }
        }
        exposures.settle(accountId, sum(parts), key);
        settled(accountId, by);
    }

    /** A payment was taken back. A settlement day that has passed meanwhile is a promise broken. */
    public void takeBack(UUID accountId, List<Part> parts, String key, Actor by) {
        if (parts.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<UUID, Receivable> byId = load(parts);
        for (Part part : parts) {
            Receivable receivable = byId.get(part.receivableId);
            Map<String, Object> before = receivable.facts();
            note(receivable, before, receivable.takeBack(part.fen, part.discountFen, now), "S1-59", by);
        }
        exposures.restore(accountId, sum(parts), key);
        byId.values().stream().filter(r -> r.pastDue(zone.dateOf(now))).forEach(r -> promiseBroken(r, by));
    }

    /** What was left of the receivable is given up. */
    public void writeOff(Receivable receivable, String key, Actor by) {
        Map<String, Object> before = receivable.facts();
        ReceivableEvent.WrittenOff event = receivable.writeOff(clock.instant());
        note(receivable, before, event, "S1-59", by);
        work.closed(receivable);
        exposures.settle(receivable.accountId(), event.fen(), key);
        settled(receivable.accountId(), by);
    }

    void opened(Receivable receivable, Actor by) {
        followers.forEach(f -> f.opened(receivable, by));
    }

    /** Marks the receivable once, and tells whoever has to do with it that a promise is broken. */
    void promiseBroken(Receivable receivable, Actor by) {
        if (receivable.overdueAt() == null) {
            Map<String, Object> before = receivable.facts();
            note(receivable, before, receivable.fallOverdue(clock.instant()), "S3-10", by);
        }
        if (receivable.collectableFen() > 0) {
            receivables.flush();
            followers.forEach(f -> f.promiseBroken(receivable, by));
        }
    }

    /** Tells those who wait for money of the account, and then those who wait for room. */
    void settled(UUID accountId, Actor by) {
        receivables.flush();
        followers.forEach(f -> f.settled(accountId, by));
        rooms.forEach(r -> r.roomGrew(accountId, by));
    }

    private Map<UUID, Receivable> load(List<Part> parts) {
        return receivables.of(parts.stream().map(Part::receivableId).toList()).stream()
                .collect(Collectors.toMap(Receivable::id, Function.identity()));
    }

    private static long sum(List<Part> parts) {
        return parts.stream().mapToLong(p -> p.fen + p.discountFen).sum();
    }

    private void note(Receivable receivable, Map<String, Object> before, ReceivableEvent event, String rule, Actor by) {
        journal.append(event);
        journal.audit(AuditNote.of(Receivable.TYPE, receivable.id(), by, event.type().split("\\.")[1]).rule(rule)
                .change(before, receivable.facts()));
    }
}
