package io.keguan.kit.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.hibernate.Session;

import io.keguan.kit.domain.DomainEvent;

/**
 * Collects the events and audit notes of a transaction and writes them in it, after the aggregates were flushed. That order
 * matters: an event's id is drawn while its aggregate's head row is locked, so ids of one aggregate follow its commits.
 * Aggregates are written in a fixed order, so that two transactions can't lock each other out.
 */
@ApplicationScoped
public class Journal {

    /** Fired after a commit that wrote events, so that the relay need not wait for its next look. */
    public record EventsCommitted() {}

    private record Key(String type, UUID id) {}

    private static final class Pending {
        private final List<DomainEvent> events = new ArrayList<>();
        private final List<AuditNote> notes = new ArrayList<>();
        private boolean wroteEvents;
    }

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transactions;
    private final JournalWriter writer;
    private final Event<EventsCommitted> committed;
    private final Clock clock;

    public Journal(EntityManager entities, TransactionSynchronizationRegistry transactions, JournalWriter writer,
            Event<EventsCommitted> committed, Clock clock) {
        this.entities = entities;
        this.transactions = transactions;
        this.writer = writer;
        this.committed = committed;
        this.clock = clock;
    }

    /** Adds an event to the transaction; without one it fails at once. */
    public void append(DomainEvent event) {
        pending().events.add(event);
    }

    /** Adds an audit note to the transaction; without one it fails at once. */
    public void audit(AuditNote note) {
        pending().notes.add(note);
    }

    /** Flushes the aggregates and writes what was collected so far. */
    public void write() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return;
        }
        entities.flush();
        Pending pending = (Pending) transactions.getResource(Pending.class);
        if (pending == null || pending.events.isEmpty() && pending.notes.isEmpty()) {
            return;
        }
        entities.unwrap(Session.class).doWork(connection -> writeTo(connection, pending));
    }

    private void writeTo(Connection connection, Pending pending) throws SQLException {
        Map<Key, List<DomainEvent>> events = new TreeMap<>(order());
        Map<Key, List<AuditNote>> notes = new TreeMap<>(order());
        pending.events.forEach(e -> events.computeIfAbsent(new Key(e.aggregateType(), e.aggregateId()),
                k -> new ArrayList<>()).add(e));
        pending.notes.forEach(n -> notes.computeIfAbsent(new Key(n.aggregateType(), n.aggregateId()),
                k -> new ArrayList<>()).add(n));
        pending.wroteEvents |= !events.isEmpty();
        pending.events.clear();
        pending.notes.clear();
        Map<Key, Boolean> keys = new TreeMap<>(order());
        events.keySet().forEach(k -> keys.put(k, true));
        notes.keySet().forEach(k -> keys.put(k, true));
        for (Key key : keys.keySet()) {
            writer.write(connection, key.type, key.id, events.getOrDefault(key, List.of()),
                    notes.getOrDefault(key, List.of()), clock.instant());
        }
    }

    private static Comparator<Key> order() {
        return Comparator.comparing(Key::type).thenComparing(Key::id);
    }

    private Pending pending() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("events and audit notes belong to a transaction");
        }
        Pending pending = (Pending) transactions.getResource(Pending.class);
        if (pending == null) {
            pending = new Pending();
            // The session must join the transaction before its completion begins; it can't do so any more then.
            entities.joinTransaction();
            transactions.putResource(Pending.class, pending);
            transactions.registerInterposedSynchronization(new AtCompletion(pending));
        }
        return pending;
    }

    /** The safety net: what was collected outside a use case is still written before the commit. */
    private final class AtCompletion implements Synchronization {
        private final Pending pending;

        private AtCompletion(Pending pending) {
            this.pending = pending;
        }

        @Override
        public void beforeCompletion() {
            write();
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED && pending.wroteEvents) {
                committed.fire(new EventsCommitted());
            }
        }
    }
}
