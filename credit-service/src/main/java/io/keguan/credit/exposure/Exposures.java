package io.keguan.credit.exposure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.keguan.credit.exposure.domain.CompanyLine;
import io.keguan.credit.exposure.domain.CompanyLineEvent;
import io.keguan.credit.exposure.domain.CreditBlock;
import io.keguan.credit.exposure.domain.Exposure;
import io.keguan.credit.exposure.domain.Movement;
import io.keguan.credit.exposure.persistence.CompanyLineRow;
import io.keguan.credit.exposure.persistence.ExposureLedger;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.Journal;

/**
 * What every customer has taken of its limit, and all together of the company line (ADR 10). Part of other features' use cases:
 * a movement happens in their transaction or not at all. The business key of a movement names what caused it, such as
 * {@code release/<id>/reserved}; the same key can't be booked twice.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Exposures {

    /** How things stand while nobody else can change them. */
    public record Room(Exposure exposure, CompanyLine line) {

        /** Everything that keeps this amount from being sold on credit. */
        public List<Reason> obstacles(long fen) {
            return Stream.concat(exposure.obstacles(fen).stream(),
                    line.obstacles(fen, exposure.limitFen() != null).stream()).toList();
        }
    }

    private final ExposureLedger ledger;
    private final CompanyLineRow line;
    private final CompanyLineWork work;
    private final Journal journal;
    private final Clock clock;

    public Exposures(ExposureLedger ledger, CompanyLineRow line, CompanyLineWork work, Journal journal, Clock clock) {
        this.ledger = ledger;
        this.line = line;
        this.work = work;
        this.journal = journal;
        this.clock = clock;
    }

    public void open(UUID accountId, Long limitFen, Instant at) {
        ledger.open(accountId, limitFen, at);
    }

    public Exposure of(UUID accountId) {
        return ledger.of(accountId);
    }

    /** What the account stood at in a past moment. */
    public Optional<Exposure> at(UUID accountId, Instant moment) {
        return ledger.at(accountId, moment);
    }

    /** Locks the account and the line, to be looked at before something is decided. */
    public Room room(UUID accountId) {
        return new Room(ledger.locked(accountId), line.locked());
    }

    /** The same without a lock, for those who only ask. */
    public Room look(UUID accountId) {
        return new Room(ledger.of(accountId), line.get());
    }

    /** Takes the amount, or refuses with all reasons. Others who act at once can't take the same room. */
    public void reserve(UUID accountId, long fen, String key) {
        Exposure before = ledger.locked(accountId);
        Optional<CompanyLine> taken = ledger.reserve(accountId, fen, before.mergedFen(), key)
                ? line.take(fen, before.limitFen() != null)
                : Optional.empty();
        if (taken.isEmpty()) {
            throw Refused.conflict("credit-account.no-room").because(new Room(before, line.get()).obstacles(fen));
        }
        taken(fen, taken.get());
    }

    /**
     * Takes the amount although the limit has no room for it or something blocks the account, because somebody decided so
     * (S3-15). What is beyond the limit is excess from then on. The company line nobody can waive.
     */
    public void reserveByException(UUID accountId, long fen, String key) {
        Exposure before = ledger.locked(accountId);
        ledger.move(accountId, Movement.RESERVED, fen, 0, key);
        taken(fen, line.take(fen, before.limitFen() != null).orElseThrow(() -> Refused
                .conflict("credit-account.no-room").because(line.get().obstacles(fen, before.limitFen() != null))));
    }

    private void taken(long fen, CompanyLine now) {
        if (now.nearedBy(fen)) {
            journal.append(new CompanyLineEvent.Neared(now.month(), now.lineFen(), now.warnFen(), now.usedFen(),
                    clock.instant()));
            work.near(now);
        }
    }

    /** Gives back what was reserved and will not be shipped. */
    public void free(UUID accountId, long fen, String key) {
        ledger.move(accountId, Movement.FREED, -fen, 0, key);
        line.move(-fen);
    }

    /** What was reserved has gone out; what of it did not go is free again. */
    public void ship(UUID accountId, long reservedFen, long shippedFen, String key) {
        ledger.move(accountId, Movement.SHIPPED, -reservedFen, shippedFen, key);
        line.move(shippedFen - reservedFen);
    }

    /** What was owed is owed no more: paid, credited or written off. */
    public void settle(UUID accountId, long fen, String key) {
        ledger.move(accountId, Movement.SETTLED, 0, -fen, key);
        line.move(-fen);
    }

    /** What was settled is owed again, beyond the limit if need be: a payment was taken back. */
    public void restore(UUID accountId, long fen, String key) {
        ledger.move(accountId, Movement.RESTORED, 0, fen, key);
        line.move(fen);
    }

    /** The limit is another one from now on; what is taken beyond a lower one stays taken. */
    public void limit(UUID accountId, Long limitFen, String key) {
        ledger.limit(accountId, limitFen, key);
    }

    public void block(UUID accountId, CreditBlock block, boolean on) {
        ledger.block(accountId, block, on);
    }
}
