package io.keguan.credit.release;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.due.DueHandler;

/** A slip on which nothing went out in time is worth nothing any more, and gives back what it took. */
@ApplicationScoped
public class ReleaseExpiry implements DueHandler {

    static final Actor CALENDAR = new Actor(new UUID(0, 0), "日程", null, null, Set.of(), Set.of(), true);

    private final IssuedReleases releases;

    public ReleaseExpiry(IssuedReleases releases) {
        this.releases = releases;
    }

    @Override
    public String kind() {
        return ReleaseWork.EXPIRY;
    }

    @Override
    public void fire(UUID releaseId, Instant dueAt) {
        releases.expire(releaseId);
    }
}
