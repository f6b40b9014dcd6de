package io.keguan.customer.snapshot;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.due.Chore;

/** Archives what is due, a hundred files at a time; one that was archived by another instance meanwhile is left alone (S2a-36). */
@ApplicationScoped
public class SnapshotChore implements Chore {

    private static final int AT_ONCE = 100;

    private final Snapshots snapshots;

    public SnapshotChore(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public String name() {
        return "half-year archive";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        while (snapshots.archiveSome(AT_ONCE) == AT_ONCE) {
            // The next hundred.
        }
    }
}
