package io.keguan.customer.snapshot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.keguan.customer.access.ReadingRoom;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.snapshot.domain.ArchiveSnapshotPolicy;
import io.keguan.customer.snapshot.domain.ArchiveSnapshotPolicy.Period;
import io.keguan.customer.snapshot.domain.Comparison;
import io.keguan.customer.snapshot.domain.Snapshot;
import io.keguan.customer.snapshot.domain.SnapshotKind;
import io.keguan.customer.snapshot.domain.SnapshotTaken;
import io.keguan.customer.snapshot.persistence.SnapshotStore;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.policy.Policy;
import io.keguan.kit.security.Roles;
import io.keguan.kit.time.BusinessZone;

/** The half-year archive (S2a-36): files of A and B customers by themselves, others in special cases. */
@UseCases
public class Snapshots {

    private static final Actor CALENDAR = new Actor(new UUID(0, 0), "系统", null, null, Set.of(), Set.of(), true);
    private static final String RULE = "S2a-36";

    /** A snapshot with the customer it is of. */
    public record Viewed(Customer customer, Snapshot snapshot) {}

    /** @param right the later state; without a snapshot it is the file as it is now */
    public record Compared(Customer customer, Snapshot left, Snapshot right, List<Comparison.Line> lines) {}

    private final SnapshotStore store;
    private final ReadingRoom room;
    private final CustomerRepository files;
    private final Policies policies;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public Snapshots(SnapshotStore store, ReadingRoom room, CustomerRepository files, Policies policies,
            Journal journal, BusinessZone zone, Clock clock) {
        this.store = store;
        this.room = room;
        this.files = files;
        this.policies = policies;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    /** Refuses whoever may not read the customer's file. */
    public void requireReader(UUID customerId, Actor by) {
        room.enter(files.get(customerId), by);
    }

    /** Archives some of the files whose half year is over; returns how many there were to archive. */
    public int archiveSome(int atMost) {
        Policy<ArchiveSnapshotPolicy> policy = policy();
        Period period = period(policy);
        List<UUID> due = store.due(policy.value().classes(), period.name(), atMost);
        due.forEach(id -> take(files.locked(id), SnapshotKind.HALF_YEAR, period, policy.version(), null, CALENDAR));
        return due.size();
    }

    /** Archives a file out of turn, whatever its class. */
    public Viewed takeExtra(UUID customerId, String reason, Actor by) {
        if (!by.hasAny(Roles.DATA_ADMIN, Roles.DEPT_MANAGER)) {
            throw Refused.forbidden("auth.forbidden");
        }
        room.enterToChange(files.get(customerId), by);
        Policy<ArchiveSnapshotPolicy> policy = policy();
        LocalDate today = zone.dateOf(clock.instant());
        Period period = new Period(today.toString(), period(policy).to().plusDays(1), today);
        Snapshot taken = take(files.locked(customerId), SnapshotKind.EXTRA, period, policy.version(), reason, by);
        return new Viewed(files.get(customerId), store.find(taken.id()).orElseThrow());
    }

    /** Opened by whoever may read the file, and looked into like the file (S4-02). */
    public Viewed view(UUID id, Actor by) {
        Viewed viewed = open(id, by);
        room.view(viewed.customer, by, Map.of("snapshot", viewed.snapshot.period()));
        return viewed;
    }

    /** @param otherId of the same customer; null is the file as it is now */
    public Compared compare(UUID id, UUID otherId, Actor by) {
        Viewed one = view(id, by);
        if (otherId == null) {
            return new Compared(one.customer, one.snapshot, null,
                    Comparison.of(one.snapshot.file(), one.customer.values()));
        }
        Snapshot other = open(otherId, by).snapshot;
        if (!other.customerId().equals(one.snapshot.customerId())) {
            throw Refused.invalid("with", "archive-snapshot.other-customer", RULE);
        }
        boolean ordered = !one.snapshot.takenAt().isAfter(other.takenAt());
        Snapshot left = ordered ? one.snapshot : other;
        Snapshot right = ordered ? other : one.snapshot;
        return new Compared(one.customer, left, right, Comparison.of(left.file(), right.file()));
    }

    private Viewed open(UUID id, Actor by) {
        Snapshot snapshot = store.find(id).orElseThrow(Refused::notFound);
        Customer customer = files.get(snapshot.customerId());
        room.enter(customer, by);
        return new Viewed(customer, snapshot);
    }

    private Snapshot take(Customer customer, SnapshotKind kind, Period period, int policyVersion, String reason,
            Actor by) {
        Snapshot snapshot = new Snapshot(Ids.next(), customer.id(), kind, period.name(), period.from(), period.to(),
                customer.valueClass(), customer.completeness(), 0, 0, reason, policyVersion, clock.instant(), by.name(),
                customer.values());
        if (store.keep(snapshot, by)) {
            journal.append(new SnapshotTaken(snapshot.id(), customer.id(), kind, period.name(), customer.valueClass(),
                    snapshot.takenAt()));
            journal.audit(AuditNote.of(Customer.TYPE, customer.id(), by, "archived").rule(RULE).reason(reason)
                    .change(null, Map.of("period", period.name(), "kind", kind)));
        }
        return snapshot;
    }

    private Period period(Policy<ArchiveSnapshotPolicy> policy) {
        return policy.value().lastEnded(zone.dateOf(clock.instant()));
    }

    private Policy<ArchiveSnapshotPolicy> policy() {
        return policies.current(ArchiveSnapshotPolicy.class);
    }
}
