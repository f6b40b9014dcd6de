package io.keguan.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.inbox.ParkedEvent.Cause;
import io.keguan.kit.problem.DatabaseFailures;

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

    static final int ATTEMPTS = 5;

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final int ERROR_LENGTH = 500;

    private final Subscription subscription;
    private final InboxStore store;
    private final Transactions transactions;
    private final ObjectMapper json;
    private final Patience patience;

    Inbox(Subscription subscription, String topic, Transactions transactions, ObjectMapper json, Patience patience) {
        this.subscription = subscription;
        this.store = new InboxStore(subscription.consumer(), topic);
        this.transactions = transactions;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.patience = patience;
    }

    Subscription subscription() {
        return subscription;
    }

    /** Applies the event or parks it, and notes its offset. When it returns, the event need not come again. */
    Outcome receive(Incoming event) {
        Outcome outcome = insist(event.meta(), event.traceparent(), connection -> take(connection, event),
                (attempts, failure) -> quarantine(event, attempts, failure));
        if (outcome == Outcome.APPLIED_AND_OTHERS_WAIT) {
            drain(event.key());
        }
        return outcome;
    }

    /** A message without our envelope is passed over. */
    void passOver(int partition, long offset) {
        settle(connection -> {
            store.offset(connection, partition, offset + 1);
            return null;
        });
    }

    /** Applies what waits for an aggregate and whose turn has come; returns how many. */
    int drain(Incoming.Key key) {
        for (int drained = 0;; drained++) {
            Optional<ParkedEvent> next = settle(connection -> tidyAndFindNext(connection, key));
            if (next.isEmpty()) {
                return drained;
            }
            ParkedEvent event = next.get();
            Outcome outcome = insist(event.meta(), event.traceparent(), connection -> takeParked(connection, event),
                    (attempts, failure) -> quarantineParked(event, attempts, failure));
            if (outcome == Outcome.QUARANTINED) {
                return drained;
            }
        }
    }

    /** Drains what another instance or an earlier run left behind. */
    void sweep() {
        settle(store::ready).forEach(this::drain);
    }

    Map<Integer, Long> offsets() {
        return settle(store::offsets);
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
                TraceLink.follow(event.traceparent(), "retry " + event.meta().type(), () -> {
                    reactWatched(event);
                    return null;
                });
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
        settle(connection -> {
            store.failed(connection, id, 1, words(failure));
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
            react(event.meta(), event.body());
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
                react(event.meta(), event.body());
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
        react(event.meta(), event.body());
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

    private Outcome quarantine(Incoming event, int attempts, Throwable failure) {
        return settle(connection -> {
            long last = store.lock(connection, event.key());
            if (event.meta().sequence() > last) {
                store.park(connection, event, Cause.POISON, attempts, words(failure));
                store.relabel(connection, event.key(), Cause.GAP, Cause.BEHIND_POISON);
            }
            store.offset(connection, event.partition(), event.offset() + 1);
            return Outcome.QUARANTINED;
        });
    }

    private Outcome quarantineParked(ParkedEvent event, int attempts, Throwable failure) {
        return settle(connection -> {
            store.lock(connection, event.key());
            store.relabel(connection, event.key(), Cause.GAP, Cause.BEHIND_POISON);
            store.failed(connection, event.id(), attempts, words(failure));
            return Outcome.QUARANTINED;
        });
    }

    private void react(EventMeta meta, String body) throws Exception {
        Subscription.Reaction<?> reaction = subscription.reaction(meta.type());
        if (reaction != null) {
            hand(reaction, meta, body);
        }
    }

    private <E> void hand(Subscription.Reaction<E> reaction, EventMeta meta, String body) throws Exception {
        reaction.handler().handle(json.readValue(body, reaction.body()), meta);
    }

    @FunctionalInterface
    private interface GivingUp {
        Outcome after(int attempts, Throwable failure);
    }

    /** Tries up to five times; a database that is away is not the event's fault and does not count. */
    private Outcome insist(EventMeta about, String traceparent, Transactions.Work<Outcome> work, GivingUp givingUp) {
        for (int attempts = 1;; attempts++) {
            try {
                return TraceLink.follow(traceparent, "apply " + about.type(), () -> transactions.call(work));
            } catch (CancellationException stop) {
                throw stop;
            } catch (Exception failure) {
                throwIfAway(failure);
                LOG.warnf("%s: %s number %d of %s %s failed, attempt %d: %s", subscription.consumer(), about.type(),
                        about.sequence(), about.aggregateType(), about.aggregateId(), attempts, words(failure));
                if (attempts == ATTEMPTS) {
                    return givingUp.after(attempts, failure);
                }
                patience.await(FIRST_PAUSE_MILLIS << attempts);
            }
        }
    }

    /** Runs bookkeeping of our own, which fails only with the database. */
    private <T> T settle(Transactions.Work<T> work) {
        try {
            return transactions.call(work);
        } catch (Exception failure) {
            throw new DatabaseAway(failure);
        }
    }

    private void throwIfAway(Exception failure) {
        if (patience.ended()) {
            throw new CancellationException("the consumer stops");
        }
        if (DatabaseFailures.unavailable(failure)) {
            throw new DatabaseAway(failure);
        }
        // A commit that broke off says so in many ways; whether the database is there it can only say itself.
        settle(connection -> {
            if (!connection.isValid(2)) {
                throw new SQLException("connection lost");
            }
            return null;
        });
    }

    private static String words(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String words = root.getClass().getSimpleName() + ": " + root.getMessage();
        return words.length() > ERROR_LENGTH ? words.substring(0, ERROR_LENGTH) : words;
    }
}
