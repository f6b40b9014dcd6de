package io.keguan.kit.sample;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.inbox.EventConsumer;
import io.keguan.kit.inbox.Subscription;
import io.keguan.kit.journal.AggregateRepository;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;

/** A consumer of the things' events, in the shape every service's have. */
@UseCases
public class Tallies {

    private static final Actor SYSTEM = new Actor(new UUID(0, 0), "system", null, null, Set.of(), Set.of(), false);

    /** The part of the event that this consumer needs. */
    public record Counted(UUID thingId, int counter) {}

    /** Listens to the things. */
    @ApplicationScoped
    public static class ThingEvents implements EventConsumer {
        private final Tallies tallies;

        public ThingEvents(Tallies tallies) {
            this.tallies = tallies;
        }

        @Override
        public Subscription subscription() {
            return Subscription.of("tally").from("kit").on("thing.counted.v1", Counted.class,
                    (event, meta) -> tallies.follow(event));
        }
    }

    /** Where tallies are kept. */
    @ApplicationScoped
    public static class Repository extends AggregateRepository<Tally> {}

    private final Repository tallies;
    private final Journal journal;
    private final Set<UUID> broken = ConcurrentHashMap.newKeySet();

    public Tallies(Repository tallies, Journal journal) {
        this.tallies = tallies;
        this.journal = journal;
    }

    public void follow(Counted event) {
        Tally tally = tallies.findByIdOptional(event.thingId).orElseGet(() -> {
            Tally fresh = new Tally(event.thingId);
            tallies.persist(fresh);
            return fresh;
        });
        tally.follow(event.counter);
        journal.audit(AuditNote.of("tally", event.thingId, SYSTEM, "follow"));
        if (broken.contains(event.thingId)) {
            throw new IllegalStateException("broken");
        }
    }

    /** From now on the events of this thing fail, after their work is done. */
    public void breakFor(UUID thingId) {
        broken.add(thingId);
    }

    public void repair(UUID thingId) {
        broken.remove(thingId);
    }

    public int applied(UUID thingId) {
        return tallies.findByIdOptional(thingId).map(Tally::applied).orElse(0);
    }
}
