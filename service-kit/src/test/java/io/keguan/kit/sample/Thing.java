package io.keguan.kit.sample;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.DomainEvent;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Transitions;

/** The smallest aggregate there can be, to try the kit with. */
@Entity
public class Thing extends Aggregate {

    public enum State {
        OPEN, CLOSED
    }

    public enum Action {
        CLOSE, REOPEN
    }

    /** A number was added to the thing's counter. */
    public record Counted(UUID thingId, int counter) implements DomainEvent {
        @Override
        public String type() {
            return "thing.counted.v1";
        }

        @Override
        public String aggregateType() {
            return "thing";
        }

        @Override
        public UUID aggregateId() {
            return thingId;
        }
    }

    public static final Transitions<State, Action> LIFECYCLE = Transitions.of("thing", State.class, Action.class)
            .allow(Action.CLOSE, State.CLOSED, State.OPEN).allow(Action.REOPEN, State.OPEN, State.CLOSED).build();

    private String number;
    private String name;
    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;
    private int counter;

    protected Thing() {}

    public Thing(String number, String name) {
        super(Ids.next());
        this.number = number;
        this.name = name;
    }

    public Counted count() {
        return new Counted(id(), ++counter);
    }

    public void close() {
        state = LIFECYCLE.next(state, Action.CLOSE);
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public int counter() {
        return counter;
    }

    public State state() {
        return state;
    }
}
