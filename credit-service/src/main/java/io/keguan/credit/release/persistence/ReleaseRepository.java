package io.keguan.credit.release.persistence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.release.domain.Release;
import io.keguan.credit.release.domain.ReleaseStatus;
import io.keguan.kit.journal.AggregateRepository;

/** The releases. */
@ApplicationScoped
public class ReleaseRepository extends AggregateRepository<Release> {

    /** By number or id, as people and systems name it. */
    public Optional<UUID> named(String name) {
        String word = name.strip();
        return word.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(word))
                : find("select r.id from Release r where r.number = ?1", word.toUpperCase(Locale.ROOT))
                        .project(UUID.class).firstResultOptional();
    }

    public Optional<Release> bySource(String sourceKey) {
        return find("dispatch.sourceKey", sourceKey).firstResultOptional();
    }

    /** What waits for room, the oldest first. */
    public List<UUID> held(UUID accountId) {
        return find("select r.id from Release r where r.accountId = ?1 and r.status = ?2 order by r.applied.at, r.id",
                accountId, ReleaseStatus.HELD).project(UUID.class).list();
    }

    public List<Release> ofAccount(UUID accountId) {
        return list("accountId", accountId);
    }
}
