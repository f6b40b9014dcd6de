package io.keguan.customer.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import io.keguan.customer.access.ReadingRoom;
import io.keguan.customer.archive.domain.ArchiveClass;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.CustomerEvent;
import io.keguan.customer.archive.domain.CustomerStatus;
import io.keguan.customer.archive.domain.RetentionPolicy;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.security.Roles;
import io.keguan.kit.time.BusinessZone;

/** The end of a cooperation, and its resumption: the representative seals, the data administrator keeps (S4-19). */
@UseCases
public class Sealings {

    /** What is said when a file is sealed. */
    public record Seal(String reason, LocalDate cooperationEndedOn, ArchiveClass archiveClass) {}

    private final CustomerRepository customers;
    private final Customers files;
    private final ReadingRoom room;
    private final SealWork work;
    private final Policies policies;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public Sealings(CustomerRepository customers, Customers files, ReadingRoom room, SealWork work, Policies policies,
            Journal journal, BusinessZone zone, Clock clock) {
        this.customers = customers;
        this.files = files;
        this.room = room;
        this.work = work;
        this.policies = policies;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    public Customers.Viewed seal(UUID id, long version, Seal seal, Actor by) {
        work.stop(id);
        Customer customer = customers.locked(id);
        room.enter(customer, by);
        if (!maySeal(customer, by)) {
            throw Refused.forbidden("customer.not-representative").rule("S4-19");
        }
        if (seal.cooperationEndedOn.isAfter(zone.dateOf(clock.instant()))) {
            throw Refused.invalid("cooperationEndedOn", "validation.past-or-present", "S4-17");
        }
        requireSeen(customer, version);
        CustomerEvent.Sealed event = customer.seal(seal.reason, seal.cooperationEndedOn, seal.archiveClass, by,
                clock.instant());
        work.sealed(customer, destroyableFrom(customer).atStartOfDay(zone.id()).toInstant(), by);
        journal.append(event);
        journal.audit(note(customer, by, "sealed", seal.reason).change(null, Map.of("cooperationEndedOn",
                seal.cooperationEndedOn, "archiveClass", seal.archiveClass)));
        return files.viewed(customer, by);
    }

    /** The data administrator has put the file where sealed files are kept (S2c-36). */
    public Customers.Viewed confirm(UUID id, long version, Actor by) {
        Customer customer = customers.locked(id);
        requireSeen(customer, version);
        customer.confirmSeal(by, clock.instant());
        work.confirmed(customer);
        journal.audit(note(customer, by, "seal-confirmed", null));
        return files.viewed(customer, by);
    }

    public Customers.Viewed unseal(UUID id, long version, String reason, Actor by) {
        work.stop(id);
        Customer customer = customers.locked(id);
        requireSeen(customer, version);
        CustomerEvent.Unsealed event = customer.unseal(by, clock.instant());
        work.unsealed(customer, reason, by);
        journal.append(event);
        journal.audit(note(customer, by, "unsealed", reason));
        return files.viewed(customer, by);
    }

    /** The days a file is kept are over: it may be put on a destruction list, if the policy still says so. */
    public void retentionEnded(UUID id) {
        Customer customer = customers.get(id);
        if (customer.status() != CustomerStatus.SEALED) {
            return;
        }
        LocalDate from = destroyableFrom(customer);
        if (from.isAfter(zone.dateOf(clock.instant()))) {
            work.later(id, from.atStartOfDay(zone.id()).toInstant());
        } else {
            work.destroyable(customer);
        }
    }

    /** The first day on which a sealed file may be destroyed, by the policy in force. */
    public LocalDate destroyableFrom(Customer customer) {
        return policies.current(RetentionPolicy.class).value().destroyableFrom(zone.dateOf(customer.establishedAt()),
                customer.sealing().cooperationEndedOn());
    }

    /** Who looks after the customer, or manages those who do. */
    static boolean maySeal(Customer customer, Actor by) {
        boolean manages = by.hasAny(Roles.ACCOUNT_MANAGER, Roles.DEPT_MANAGER)
                && by.departments().contains(customer.owner().departmentId());
        return by.id().equals(customer.owner().ownerId()) || manages;
    }

    private static void requireSeen(Customer customer, long version) {
        if (customer.version() != version) {
            throw Refused.stale();
        }
    }

    private static AuditNote note(Customer customer, Actor by, String action, String reason) {
        return AuditNote.of(Customer.TYPE, customer.id(), by, action).rule("S4-19").reason(reason);
    }
}
