package io.keguan.kit.inbox;

import java.sql.SQLException;
import java.util.concurrent.CancellationException;

import org.jboss.logging.Logger;

import io.keguan.kit.problem.DatabaseFailures;

/** Runs transactions and tells the fault of an event from that of the database: only the first one counts. */
final class Attempts {

    static final int MOST = 5;

    private static final Logger LOG = Logger.getLogger(Attempts.class);
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final int ERROR_LENGTH = 500;

    /** What to do with an event that failed too often. */
    @FunctionalInterface
    interface GivingUp<T> {
        T after(int attempts, Throwable failure);
    }

    private final String consumer;
    private final Transactions transactions;
    private final Patience patience;

    Attempts(String consumer, Transactions transactions, Patience patience) {
        this.consumer = consumer;
        this.transactions = transactions;
        this.patience = patience;
    }

    /** Tries up to five times, with longer and longer pauses. */
    <T> T insist(EventMeta about, Transactions.Work<T> work, GivingUp<T> givingUp) {
        for (int attempts = 1;; attempts++) {
            try {
                return transactions.call(work);
            } catch (Exception failure) {
                throwIfNotItsFault(failure);
                LOG.warnf("%s: %s number %d of %s %s failed, attempt %d: %s", consumer, about.type(), about.sequence(),
                        about.aggregateType(), about.aggregateId(), attempts, words(failure));
                if (attempts == MOST) {
                    return givingUp.after(attempts, failure);
                }
                patience.await(FIRST_PAUSE_MILLIS << attempts);
            }
        }
    }

    /** Runs bookkeeping of our own, which fails only with the database. */
    <T> T settle(Transactions.Work<T> work) {
        try {
            return transactions.call(work);
        } catch (Exception failure) {
            throw new DatabaseAway(failure);
        }
    }

    void throwIfStopping() {
        if (patience.ended()) {
            throw new CancellationException("the consumer stops");
        }
    }

    void throwIfNotItsFault(Exception failure) {
        throwIfStopping();
        if (failure instanceof DatabaseAway away) {
            throw away;
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

    static String words(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String words = root.getClass().getSimpleName() + ": " + root.getMessage();
        return words.length() > ERROR_LENGTH ? words.substring(0, ERROR_LENGTH) : words;
    }
}
