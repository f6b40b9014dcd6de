package io.keguan.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.inbox.ParkedEvent.Cause;

/**
 * Applies the events of one subscription exactly once and in the order of their aggregates. The lock on the aggregate's
 * position decides: whoever holds it sees what was applied last, so two instances can't apply the same event twice.
 */
final class Inbox {

    enum Outcome {
        APPLIED, APPLIED_AND_OTHERS_WAIT, DUPLICATE, PARKED, QUARANTINED
    }

    /** The handler failed while an operator watched. */
    static final class HandlerFailed extends RuntimeException {
        private HandlerFailed(Throwable cause) {
            super(cause);
        }
    }

    private static final Duration TOGETHER = Duration.ofMillis(20);
    private static final int MOST_TOGETHER = 100;

    private final Subscription subscription;
    private final InboxStore store;
    private final Transactions transactions;
    private final ObjectMapper json;
    private final Attempts attempts;

    Inbox(Subscription subscription, String topic, Transactions transactions, ObjectMapper json, Patience patience) {
        this.subscription = subscription;
        this.store = new InboxStore(subscription.consumer(), topic);
        this.transactions = transactions;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.attempts = new Attempts(subscription.consumer(), transactions, patience);
    }

    Subscription subscription() {
        return subscription;
    }

    /** Applies the events or parks them, and notes their offsets. When it returns, they need not come again. */
    void receive(List<Incoming> events) {
        for (int from = 0; from < events.size();) {
            attempts.throwIfStopping();
            from += receiveSome(events.subList(from, events.size()));
        }
    }

    /**
     * Takes as many events in one transaction as a few milliseconds allow, because a commit costs more than most effects. If
     * one of them fails, none has happened, and each gets a transaction and attempts of its own.
     */
    private int receiveSome(List<Incoming> events) {
        List<Incoming> tried = new ArrayList<>();
        Set<Incoming.Key> healed = new LinkedHashSet<>();
        try {
            transactions.call(connection -> {
                long end = System.nanoTime() + TOGETHER.toNanos();
                for (Iterator<Incoming> next = events.iterator(); next.hasNext() && tried.size() < MOST_TOGETHER
                        && (tried.isEmpty() || System.nanoTime() < end);) {
                    Incoming event = next.next();
                    tried.add(event);
                    if (take(connection, event) == Outcome.APPLIED_AND_OTHERS_WAIT) {
                        healed.add(event.key());
                    }
                }
                return null;
            });
        } catch (Exception failure) {
            attempts.throwIfNotItsFault(failure);
            tried.forEach(this::receive);
        }
        healed.forEach(this::drain);
        return tried.size();
    }

    /** Applies one event or parks it, and notes its offset. */
    Outcome receive(Incoming event) {
        Outcome outcome = attempts.insist(event.meta(), connection -> take(connection, event),
                (count, failure) -> quarantine(event, count, failure));
        if (outcome == Outcome.APPLIED_AND_OTHERS_WAIT) {
            drain(event.key());
        }
        return outcome;
    }

    /** Applies what waits for an aggregate and whose turn has come; returns how many. */
    int drain(Incoming.Key key) {
        for (int drained = 0;; drained++) {
            Optional<ParkedEvent> next = attempts.settle(connection -> tidyAndFindNext(connection, key));
            if (next.isEmpty()) {
                return drained;
            }
            ParkedEvent event = next.get();
            Outcome outcome = attempts.insist(event.meta(), connection -> takeParked(connection, event),
                    (count, failure) -> quarantineParked(event, count, failure));
            if (outcome == Outcome.QUARANTINED) {
                return drained;
            }
        }
    }

    /** Drains what another instance or an earlier run left behind. */
    void sweep() {
        attempts.settle(store::ready).forEach(this::drain);
    }

    Map<Integer, Long> offsets() {
        return attempts.settle(store::offsets);
    }

    /** Applies a parked event on an operator's word; {@code alongside} runs in the same transaction. */
    void retry(UUID id, Runnable alongside) throws Exception {
        transactions.call(connection -> {
            ParkedEvent event = parked(connection, id);
            long last = store.lock(connection, event.key());
            if (event.meta().sequence() > last + 1) {
                throw Refused.conflict("parked.gap-open");
            }
            if (event.meta().sequence() == last + 1) {
                reactWatched(event);
                store.advance(connection, event.key(), event.meta().sequence());
            }
            store.unpark(connection, event.key(), event.meta().sequence());
            alongside.run();
            return null;
        });
    }

    /** Gives up a poisoned event, or the missing events before a gap, on an operator's word. */
    void skip(UUID id, Runnable alongside) throws Exception {
        transactions.call(connection -> {
            ParkedEvent event = parked(connection, id);
            long last = store.lock(connection, event.key());
            boolean first = store.next(connection, event.key(), Long.MAX_VALUE - 1)
                    .map(lowest -> lowest.id().equals(id))
                    .orElse(false);
            if (event.cause() == Cause.GAP && !first) {
                throw Refused.conflict("parked.gap-open");
            }
            long given = event.cause() == Cause.POISON ? event.meta().sequence() : event.meta().sequence() - 1;
            store.advance(connection, event.key(), Math.max(last, given));
            store.unpark(connection, event.key(), given);
            alongside.run();
            return null;
        });
    }

    void noteFailure(UUID id, Throwable failure) {
        attempts.settle(connection -> {
            store.failed(connection, id, 1, Attempts.words(failure));
            return null;
        });
    }

    private ParkedEvent parked(Connection connection, UUID id) throws SQLException {
        ParkedEvent seen = store.find(connection, id).orElseThrow(() -> Refused.conflict("parked.not-retryable"));
        store.lock(connection, seen.key());
        ParkedEvent event = store.find(connection, id).orElseThrow(() -> Refused.conflict("parked.not-retryable"));
        if (event.cause() == Cause.BEHIND_POISON) {
            throw Refused.conflict("parked.behind-poison");
        }
        return event;
    }

    private void reactWatched(ParkedEvent event) {
        try {
            react(event.meta(), event.body(), event.traceparent());
        } catch (Exception failure) {
            throw new HandlerFailed(failure);
        }
    }

    private Outcome take(Connection connection, Incoming event) throws Exception {
        Incoming.Key key = event.key();
        long sequence = event.meta().sequence();
        long last = store.lock(connection, key);
        Outcome outcome = Outcome.DUPLICATE;
        if (sequence > last) {
            List<Cause> waiting = store.waiting(connection, key);
            boolean poisoned = waiting.contains(Cause.POISON);
            if (poisoned || sequence > last + 1) {
                store.park(connection, event, poisoned ? Cause.BEHIND_POISON : Cause.GAP, 0, null);
                outcome = Outcome.PARKED;
            } else {
                react(event.meta(), event.body(), event.traceparent());
                store.advance(connection, key, sequence);
                outcome = waiting.isEmpty() ? Outcome.APPLIED : Outcome.APPLIED_AND_OTHERS_WAIT;
            }
        }
        store.offset(connection, event.partition(), event.offset() + 1);
        return outcome;
    }

    private Outcome takeParked(Connection connection, ParkedEvent event) throws Exception {
        long last = store.lock(connection, event.key());
        if (event.meta().sequence() != last + 1 || store.find(connection, event.id()).isEmpty()) {
            return Outcome.DUPLICATE;
        }
        react(event.meta(), event.body(), event.traceparent());
        store.advance(connection, event.key(), event.meta().sequence());
        store.unpark(connection, event.key(), event.meta().sequence());
        return Outcome.APPLIED;
    }

    private Optional<ParkedEvent> tidyAndFindNext(Connection connection, Incoming.Key key) throws SQLException {
        long last = store.lock(connection, key);
        store.unpark(connection, key, last);
        if (!store.waiting(connection, key).contains(Cause.POISON)) {
            store.relabel(connection, key, Cause.BEHIND_POISON, Cause.GAP);
        }
        return store.next(connection, key, last);
    }

    private Outcome quarantine(Incoming event, int count, Throwable failure) {
        return attempts.settle(connection -> {
            long last = store.lock(connection, event.key());
            if (event.meta().sequence() > last) {
                store.park(connection, event, Cause.POISON, count, Attempts.words(failure));
                store.relabel(connection, event.key(), Cause.GAP, Cause.BEHIND_POISON);
            }
            store.offset(connection, event.partition(), event.offset() + 1);
            return Outcome.QUARANTINED;
        });
    }

    private Outcome quarantineParked(ParkedEvent event, int count, Throwable failure) {
        return attempts.settle(connection -> {
            store.lock(connection, event.key());
            store.relabel(connection, event.key(), Cause.GAP, Cause.BEHIND_POISON);
            store.failed(connection, event.id(), count, Attempts.words(failure));
            return Outcome.QUARANTINED;
        });
    }

    private void react(EventMeta meta, String body, String traceparent) throws Exception {
        Subscription.Reaction<?> reaction = subscription.reaction(meta.type());
        if (reaction != null) {
            TraceLink.follow(traceparent, "apply " + meta.type(), () -> hand(reaction, meta, body));
        }
    }

    private <E> E hand(Subscription.Reaction<E> reaction, EventMeta meta, String body) throws Exception {
        E event = json.readValue(body, reaction.body());
        reaction.handler().handle(event, meta);
        return event;
    }
}
