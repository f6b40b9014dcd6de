package io.keguan.kit.sample;

import java.util.UUID;

import jakarta.persistence.Entity;

import io.keguan.kit.domain.Aggregate;

/** What another service remembers of a thing from its events alone. */
@Entity
public class Tally extends Aggregate {

    private int counter;
    private int applied;

    protected Tally() {}

    public Tally(UUID thingId) {
        super(thingId);
    }

    public void follow(int counted) {
        if (counted <= counter) {
            throw new IllegalStateException(counted + " after " + counter);
        }
        counter = counted;
        applied++;
    }

    public int counter() {
        return counter;
    }

    /** How many events it has seen. */
    public int applied() {
        return applied;
    }
}
