package io.keguan.credit.release;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.RoomFollower;
import io.keguan.credit.release.persistence.RecheckQueue;
import io.keguan.credit.release.persistence.ReleaseRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.due.Chore;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * What waits for room is looked at again when there is more of it, the oldest first, each in a transaction of its own. Not in the
 * transaction that makes the room: that one holds the account, and a release is always locked before its account (ADR 10).
 */
@ApplicationScoped
public class HeldReleases implements RoomFollower, Chore {

    static final Actor ROOM_GREW = new Actor(new UUID(0, 0), "额度复核", null, null, Set.of(), Set.of(), true);

    private final ReleaseRepository releases;
    private final Releases useCases;
    private final RecheckQueue queue;

    public HeldReleases(ReleaseRepository releases, Releases useCases, RecheckQueue queue) {
        this.releases = releases;
        this.useCases = useCases;
        this.queue = queue;
    }

    @Override
    public void roomGrew(UUID accountId, Actor by) {
        queue.ask(accountId);
    }

    @Override
    public String name() {
        return "held releases";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    /** What was asked for is forgotten after it was done: when this is killed half way, it begins anew. */
    @Override
    public void run() {
        for (RecheckQueue.Asked asked : queue.asked()) {
            QuarkusTransaction.requiringNew().call(() -> releases.held(asked.accountId()))
                    .forEach(useCases::recheck);
            queue.done(asked);
        }
    }
}
