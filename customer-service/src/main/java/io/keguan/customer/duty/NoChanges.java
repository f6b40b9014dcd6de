package io.keguan.customer.duty;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;

/** 无变化 of several customers at once (S4-12): each in a transaction of its own, so that a refused one stops no other. */
@ApplicationScoped
public class NoChanges {

    /** A duty as somebody has seen it in a list. */
    public record Seen(UUID id, long version) {}

    /** @param refused null when it was done */
    public record Outcome(UUID id, Refused refused) {}

    private final Duties duties;

    public NoChanges(Duties duties) {
        this.duties = duties;
    }

    /** The outcomes stand in the order they were asked in. */
    public List<Outcome> report(List<Seen> seen, Actor by) {
        return seen.stream().map(s -> report(s, by)).toList();
    }

    private Outcome report(Seen seen, Actor by) {
        try {
            duties.reportNeeds(seen.id, seen.version, false, null, by);
            return new Outcome(seen.id, null);
        } catch (Refused refused) {
            return new Outcome(seen.id, refused);
        }
    }
}
