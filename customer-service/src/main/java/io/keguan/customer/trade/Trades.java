package io.keguan.customer.trade;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.archive.domain.Folding;
import io.keguan.customer.region.domain.Divisions;
import io.keguan.customer.trade.domain.Trade;
import io.keguan.customer.trade.domain.TradeEvent;
import io.keguan.customer.trade.persistence.TradeBook;
import io.keguan.customer.trade.persistence.TradeBook.Buyer;
import io.keguan.customer.trade.persistence.TradeBook.Kept;
import io.keguan.customer.trade.persistence.TradeBook.Line;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.time.BusinessZone;

/**
 * What was sold to the customers. Every record is written down once, whoever sends it how often, and never edited; a batch is
 * one transaction, in which every row succeeds or fails by itself.
 */
@UseCases
public class Trades {

    public static final String TYPE = "trade-record";

    /** What has become of a row. */
    @Schema(name = "TradeResult")
    public enum Result {
        /** It is written down now. */
        RECORDED,
        /** It stood there already, exactly so. */
        UNCHANGED,
        /** It was refused. */
        FAILED
    }

    /**
     * A row as it came.
     *
     * @param customer id or number
     * @param trade null when the row can't even be read
     * @param faults what is wrong with its fields
     */
    public record Draft(String customer, Trade trade, List<Reason> faults) {}

    /** @param id of the record, null when the row was refused */
    public record Outcome(Result result, UUID id, List<Reason> faults) {

        private static Outcome failed(List<Reason> faults) {
            return new Outcome(Result.FAILED, null, faults);
        }
    }

    private final TradeBook book;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public Trades(TradeBook book, Journal journal, BusinessZone zone, Clock clock) {
        this.book = book;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    /** Records one trade; the same one again is the same record. */
    public UUID record(Draft draft, Actor by) {
        Outcome outcome = recordAll(List.of(draft), by).getFirst();
        if (outcome.result == Result.FAILED) {
            List<Reason> faults = outcome.faults;
            if (faults.getFirst().code().equals("trade-record.source-key-taken")) {
                throw Refused.conflict(faults.getFirst().code()).because(faults);
            }
            throw Refused.invalid(faults).rule(faults.getFirst().rule());
        }
        return outcome.id;
    }

    /** Records what can be; the outcomes stand in the order of the rows. */
    public List<Outcome> recordAll(List<Draft> drafts, Actor by) {
        requireRecorder(by);
        Outcome[] outcomes = new Outcome[drafts.size()];
        Line[] lines = lines(drafts, outcomes);
        UUID batchId = Ids.next();
        Instant now = clock.instant();
        List<Line> sound = Arrays.stream(lines).filter(l -> l != null).toList();
        Set<UUID> written = book.record(sound, batchId, by, now);
        Map<String, Kept> kept = kept(sound.stream().filter(l -> !written.contains(l.id())).toList());
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] != null) {
                outcomes[i] = outcome(lines[i], written, kept);
            }
        }
        note(sound.stream().filter(l -> written.contains(l.id())).toList(), outcomes, batchId, by, now);
        return List.of(outcomes);
    }

    public void requireRecorder(Actor by) {
        if (!TradeAccess.mayRecord(by)) {
            throw Refused.forbidden("auth.forbidden");
        }
    }

    /** Takes a record back by a record of its own; both stay. */
    public UUID reverse(UUID id, String reason, Actor by) {
        Kept kept = book.find(id).orElseThrow(Refused::notFound);
        if (!TradeAccess.mayReverse(kept.recordedById(), by)) {
            throw Refused.forbidden(by.client() ? "trade-record.not-recorder" : "auth.forbidden");
        }
        if (kept.reversesId() != null) {
            throw Refused.conflict("trade-record.reversal-final");
        }
        Trade trade = kept.trade().reversal(id.toString());
        Line line = new Line(Ids.next(), kept.customerId(), kept.customerNumber(), trade);
        Instant now = clock.instant();
        if (!book.reverse(line, new TradeBook.Reversal(id, reason), by, now)) {
            throw Refused.conflict("trade-record.already-reversed");
        }
        journal.append(new TradeEvent.Reversed(id, line.id(), kept.customerId(), kept.customerNumber(),
                trade.orderNumber(), trade.soldOn(), trade.productCode(), trade.productName(), trade.regionCode(),
                trade.quantity(), trade.amountFen(), trade.costFen(), now));
        journal.audit(AuditNote.of(TYPE, id, by, "reversed").rule("S1-31").reason(reason)
                .change(Map.of("amountFen", kept.trade().amountFen()), Map.of("amountFen", 0, "orderNumber",
                        trade.orderNumber(), "customer", kept.customerNumber())));
        return line.id();
    }

    /** The rows that can be written down, in their places; of the others it is said why not. */
    private Line[] lines(List<Draft> drafts, Outcome[] outcomes) {
        Map<String, Buyer> buyers = buyers(drafts);
        Line[] lines = new Line[drafts.size()];
        for (int i = 0; i < lines.length; i++) {
            Draft draft = drafts.get(i);
            List<Reason> faults = new ArrayList<>(draft.faults);
            Buyer buyer = draft.customer == null ? null : buyers.get(key(draft.customer));
            if (draft.customer != null && buyer == null) {
                faults.add(Reason.of("customer", "trade-record.customer-unknown", "S1-31"));
            } else if (buyer != null && !buyer.inUse()) {
                faults.add(Reason.of("customer", "trade-record.customer-closed", "S1-31"));
            }
            if (draft.trade != null) {
                faults.addAll(draft.trade.faults(zone.dateOf(clock.instant())));
                if (!Divisions.CHINA.knows(draft.trade.regionCode())) {
                    faults.add(Reason.of("regionCode", "trade-record.region-unknown"));
                }
            }
            if (faults.isEmpty()) {
                lines[i] = new Line(Ids.next(), buyer.id(), buyer.number(), draft.trade);
            } else {
                outcomes[i] = Outcome.failed(faults);
            }
        }
        return lines;
    }

    private Map<String, Buyer> buyers(List<Draft> drafts) {
        List<String> words = drafts.stream().filter(d -> d.customer != null).map(d -> key(d.customer)).distinct()
                .toList();
        List<UUID> ids = words.stream().filter(w -> w.matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}"))
                .map(UUID::fromString).toList();
        Map<String, Buyer> buyers = new HashMap<>();
        for (Buyer buyer : book.buyers(words, ids)) {
            buyers.put(buyer.number(), buyer);
            buyers.put(key(buyer.id().toString()), buyer);
        }
        return buyers;
    }

    private Map<String, Kept> kept(List<Line> lines) {
        Map<String, Kept> kept = new HashMap<>();
        if (!lines.isEmpty()) {
            book.bySource(lines.stream().map(l -> l.trade().source()).toList(),
                    lines.stream().map(l -> l.trade().sourceKey()).toList())
                    .forEach(k -> kept.put(sourceOf(k.trade()), k));
        }
        return kept;
    }

    private static Outcome outcome(Line line, Set<UUID> written, Map<String, Kept> kept) {
        if (written.contains(line.id())) {
            return new Outcome(Result.RECORDED, line.id(), List.of());
        }
        Kept known = kept.get(sourceOf(line.trade()));
        boolean same = known.trade().equals(line.trade()) && known.customerId().equals(line.customerId());
        return same
                ? new Outcome(Result.UNCHANGED, known.id(), List.of())
                : Outcome.failed(List.of(Reason.of("sourceKey", "trade-record.source-key-taken", "S1-31")));
    }

    private void note(List<Line> written, Outcome[] outcomes, UUID batchId, Actor by, Instant now) {
        for (Line line : written) {
            Trade t = line.trade();
            journal.append(new TradeEvent.Recorded(line.id(), line.customerId(), line.customerNumber(), t.orderNumber(),
                    t.soldOn(), t.productCode(), t.productName(), t.regionCode(), t.quantity(), t.amountFen(),
                    t.costFen(), t.source(), t.sourceKey(), now));
        }
        if (!written.isEmpty()) {
            // The records say who made them and are never edited; the trail needs one line for the batch.
            long failed = Arrays.stream(outcomes).filter(o -> o.result == Result.FAILED).count();
            journal.audit(AuditNote.of(TYPE, batchId, by, "recorded").rule("S1-31")
                    .change(null, Map.of("recorded", written.size(), "failed", failed, "unchanged",
                            outcomes.length - written.size() - failed)));
        }
    }

    private static String sourceOf(Trade trade) {
        return trade.source() + "\n" + trade.sourceKey();
    }

    /** Numbers and ids are one however they were typed. */
    private static String key(String customer) {
        String folded = Folding.fold(customer);
        return folded == null ? "" : folded.toUpperCase(Locale.ROOT);
    }
}
