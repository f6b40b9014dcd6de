package io.keguan.credit.release;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.Keeper;
import io.keguan.credit.release.domain.Release;
import io.keguan.credit.release.persistence.ReleaseRepository;

/** Of a destroyed customer the releases keep their numbers and figures. */
@ApplicationScoped
public class ReleaseKeeper implements Keeper {

    private final ReleaseRepository releases;

    public ReleaseKeeper(ReleaseRepository releases) {
        this.releases = releases;
    }

    @Override
    public List<UUID> forget(UUID accountId, UUID customerId) {
        List<Release> all = releases.ofAccount(accountId);
        all.forEach(Release::forget);
        return all.stream().map(Release::id).toList();
    }
}
