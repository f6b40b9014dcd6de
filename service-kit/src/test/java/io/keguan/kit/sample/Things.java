package io.keguan.kit.sample;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AggregateRepository;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.problem.DatabaseFailures.ConstraintRefusals;
import io.keguan.kit.series.NumberSeries;

/** Use cases of the sample aggregate. */
@UseCases
public class Things {

    /** Where things are kept. */
    @ApplicationScoped
    public static class Repository extends AggregateRepository<Thing> {}

    /** The sample's constraint in words. */
    @ApplicationScoped
    public static class Constraints implements ConstraintRefusals {
        @Override
        public Map<String, Refused> byConstraint() {
            return Map.of("thing_name_uq",
                    Refused.conflict("thing.name-taken").rule("S2c-28").param("number", "another"));
        }
    }

    private final Repository things;
    private final NumberSeries numbers;
    private final Journal journal;

    public Things(Repository things, NumberSeries numbers, Journal journal) {
        this.things = things;
        this.numbers = numbers;
        this.journal = journal;
    }

    public Thing create(String name, Actor by) {
        Thing thing = new Thing(numbers.next("TH"), name);
        journal.append(thing.count());
        things.persist(thing);
        journal.audit(AuditNote.of("thing", thing.id(), by, "create").change(null, Map.of("name", name)));
        return thing;
    }

    public Thing count(UUID id, int times, Actor by) {
        Thing thing = things.get(id);
        for (int i = 0; i < times; i++) {
            journal.append(thing.count());
        }
        journal.audit(AuditNote.of("thing", id, by, "count"));
        return thing;
    }

    public Thing countThenFail(UUID id, Actor by) {
        count(id, 1, by);
        throw Refused.conflict("thing.name-taken");
    }

    public Thing close(UUID id, long version, Actor by) {
        Thing thing = things.get(id, version);
        thing.close();
        journal.append(thing.count());
        journal.audit(AuditNote.of("thing", id, by, "close").rule("S4-17"));
        return thing;
    }
}
