package io.keguan.customer.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import io.keguan.customer.archive.Sealings;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.CustomerEvent;
import io.keguan.customer.archive.domain.CustomerStatus;
import io.keguan.customer.archive.domain.Destruction;
import io.keguan.customer.archive.domain.RetentionPolicy;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.retention.domain.DestructionEvent;
import io.keguan.customer.retention.domain.DestructionList;
import io.keguan.customer.retention.domain.ListedFile;
import io.keguan.customer.retention.persistence.DestructionListRepository;
import io.keguan.customer.retention.persistence.Eraser;
import io.keguan.customer.retention.persistence.LegalHoldRepository;
import io.keguan.customer.retention.persistence.SealedFiles;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.policy.Policy;
import io.keguan.kit.security.Roles;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.time.BusinessZone;

/** The destruction of sealed files: listed, reviewed, approved, witnessed, executed (S2c-39, S4-18, conflict C2). */
@UseCases
public class DestructionLists {

    /** A list as it is shown; the names of the files only to those who may read them, as long as there are any. */
    public record Viewed(DestructionList list, Map<UUID, String> names, List<String> allowedActions) {}

    private final DestructionListRepository lists;
    private final CustomerRepository customers;
    private final LegalHoldRepository holds;
    private final SealedFiles files;
    private final Eraser eraser;
    private final Sealings sealings;
    private final RetentionWork work;
    private final Stamp stamp;
    private final Journal journal;

    public DestructionLists(DestructionListRepository lists, CustomerRepository customers, LegalHoldRepository holds,
            SealedFiles files, Eraser eraser, Sealings sealings, RetentionWork work, Stamp stamp, Journal journal) {
        this.lists = lists;
        this.customers = customers;
        this.holds = holds;
        this.files = files;
        this.eraser = eraser;
        this.sealings = sealings;
        this.work = work;
        this.stamp = stamp;
        this.journal = journal;
    }

    /** Number, day and terms of a list. */
    @jakarta.enterprise.context.ApplicationScoped
    public static class Stamp {
        private final NumberSeries numbers;
        private final Policies policies;
        private final BusinessZone zone;
        private final Clock clock;

        public Stamp(NumberSeries numbers, Policies policies, BusinessZone zone, Clock clock) {
            this.numbers = numbers;
            this.policies = policies;
            this.zone = zone;
            this.clock = clock;
        }

        String number() {
            return numbers.next("XH");
        }

        Policy<RetentionPolicy> policy() {
            return policies.current(RetentionPolicy.class);
        }

        Instant now() {
            return clock.instant();
        }

        LocalDate on(Instant moment) {
            return zone.dateOf(moment);
        }
    }

    public Viewed draft(List<UUID> customerIds, String remark, Actor by) {
        List<UUID> wanted = customerIds.stream().distinct().sorted().toList();
        List<Customer> found = wanted.stream().flatMap(id -> customers.findByIdOptional(id).stream()).toList();
        if (found.size() < wanted.size()) {
            throw Refused.invalid("customerIds", "destruction-list.customer-unknown", null);
        }
        List<Reason> reasons = obstacles(found);
        files.listed(wanted).forEach((id, number) -> reasons.add(new Reason("customerIds",
                "destruction-list.listed-already", "S2c-39",
                Map.of("customer", numberOf(found, id), "number", number))));
        refuse(reasons);
        Policy<RetentionPolicy> policy = stamp.policy();
        DestructionList list = DestructionList.draft(Ids.next(), stamp.number(),
                found.stream().map(this::listed).toList(), remark, policy.value().witnesses(), policy.version(), by,
                stamp.now());
        lists.persist(list);
        work.next(list);
        return done(list, list.draftedEvent(), Map.of(), "S2c-39", remark, by);
    }

    public Viewed submit(UUID id, long version, Actor by) {
        return step(id, version, "S2c-39", null, by, (list, now) -> list.submit(by, now));
    }

    public Viewed review(UUID id, long version, String note, Actor by) {
        return step(id, version, "S2c-39", note, by, (list, now) -> list.review(by, now));
    }

    public Viewed approve(UUID id, long version, String note, Actor by) {
        return step(id, version, "S2c-39", note, by, (list, now) -> list.approve(by, now));
    }

    public Viewed sign(UUID id, long version, Actor by) {
        return step(id, version, "S4-18", null, by, (list, now) -> list.sign(by, now));
    }

    public Viewed reject(UUID id, long version, String reason, Actor by) {
        return step(id, version, "S2c-39", reason, by, (list, now) -> list.reject(reason, by, now));
    }

    public Viewed withdraw(UUID id, long version, String reason, Actor by) {
        return step(id, version, "S2c-39", reason, by, (list, now) -> list.withdraw(reason, by, now));
    }

    /**
     * Destroys the files, all of them or none: each is looked at once more while nobody else can touch it, and whatever keeps
     * one of them refuses the whole list and is named.
     *
     * @param confirmation the number of the list, typed once more
     */
    public Viewed execute(UUID id, long version, String confirmation, Actor by) {
        DestructionList list = lists.get(id, version);
        list.requireExecutable(by);
        if (!list.number().equals(confirmation)) {
            throw Refused.invalid("confirmation", "destruction-list.confirmation-differs", "S4-18");
        }
        List<UUID> ids = list.files().stream().map(ListedFile::customerId).sorted().toList();
        List<Customer> merged = ids.stream().flatMap(file -> customers.mergedInto(file).stream()).toList();
        eraser.hold(Stream.concat(ids.stream(), merged.stream().map(Customer::id)).sorted().toList());
        List<Customer> locked = ids.stream().map(customers::locked).toList();
        List<Reason> obstacles = obstacles(locked);
        merged.forEach(file -> onHold(file).ifPresent(obstacles::add));
        refuse(obstacles);
        Map<String, Object> before = list.facts();
        Instant now = stamp.now();
        DestructionEvent event = list.execute(by, now);
        // What was merged into a file is a part of it.
        Stream.concat(locked.stream(), merged.stream())
                .forEach(customer -> destroy(customer, new Destruction(now, id, list.number()), by));
        work.next(list);
        return done(list, event, before, "S4-18", null, by);
    }

    /**
     * A tombstone was read: a file that is there again, because an old copy of the database was restored, goes again.
     *
     * @param tombstone its sequence
     * @param by who signs the trail, as nobody did it
     */
    public void destroyAgain(UUID customerId, Destruction destruction, long tombstone, Actor by) {
        customers.lockedIfThere(customerId)
                .filter(c -> c.status() != CustomerStatus.DESTROYED)
                .ifPresent(customer -> {
                    customer.destroy(destruction);
                    customers.flush();
                    eraser.erase(customer, tombstone);
                    journal.audit(AuditNote.of(Customer.TYPE, customerId, by, "destroyed-again").rule("S4-18")
                            .change(null, Map.of("number", destruction.destructionListNumber())));
                });
    }

    public Viewed view(UUID id, Actor by) {
        return viewed(lists.get(id), by);
    }

    private void destroy(Customer customer, Destruction destruction, Actor by) {
        CustomerEvent.Destroyed tombstone = customer.destroy(destruction);
        customers.flush();
        eraser.erase(customer, Long.MAX_VALUE);
        // After the others were replaced: it is the one event that stays.
        journal.append(tombstone);
        journal.audit(AuditNote.of(Customer.TYPE, customer.id(), by, "destroyed").rule("S4-18")
                .change(null, Map.of("number", destruction.destructionListNumber())));
    }

    /** Everything that keeps the files from being destroyed, each with the number of its file. */
    private List<Reason> obstacles(List<Customer> candidates) {
        List<Reason> reasons = new ArrayList<>();
        LocalDate today = stamp.on(stamp.now());
        for (Customer customer : candidates) {
            if (customer.status() != CustomerStatus.SEALED) {
                reasons.add(reason(customer, "destruction-list.not-sealed", "S4-17", Map.of()));
                continue;
            }
            LocalDate from = sealings.destroyableFrom(customer);
            if (from.isAfter(today)) {
                String rule = stamp.policy().value().rule(stamp.on(customer.establishedAt()),
                        customer.sealing().cooperationEndedOn());
                reasons.add(reason(customer, "destruction-list.not-due", rule, Map.of("from", from.toString())));
            }
            onHold(customer).ifPresent(reasons::add);
        }
        return reasons;
    }

    private Optional<Reason> onHold(Customer customer) {
        return holds.inPlace(customer.id()).map(hold -> reason(customer, "destruction-list.on-hold", "S4-18",
                Map.of("number", hold.number())));
    }

    private static Reason reason(Customer customer, String code, String rule, Map<String, Object> params) {
        Map<String, Object> named = new java.util.HashMap<>(params);
        named.put("customer", customer.number());
        return new Reason("customerIds", code, rule, named);
    }

    private static void refuse(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw Refused.conflict("destruction-list.not-destroyable").rule(reasons.getFirst().rule()).because(reasons);
        }
    }

    private ListedFile listed(Customer c) {
        return new ListedFile(c.id(), c.number(), c.sealing().archiveClass(), c.owner().departmentName(),
                stamp.on(c.establishedAt()), c.sealing().cooperationEndedOn(), sealings.destroyableFrom(c));
    }

    private static String numberOf(List<Customer> found, UUID id) {
        return found.stream().filter(c -> c.id().equals(id)).map(Customer::number).findFirst().orElse("");
    }

    private Viewed step(UUID id, long version, String rule, String reason, Actor by,
            BiFunction<DestructionList, Instant, DestructionEvent> step) {
        DestructionList list = lists.get(id, version);
        Map<String, Object> before = list.facts();
        DestructionEvent event = step.apply(list, stamp.now());
        work.next(list);
        return done(list, event, before, rule, reason, by);
    }

    private Viewed done(DestructionList list, DestructionEvent event, Map<String, Object> before, String rule,
            String reason, Actor by) {
        journal.append(event);
        journal.audit(AuditNote.of(DestructionList.TYPE, list.id(), by, event.type().split("\\.")[1])
                .rule(rule)
                .reason(reason)
                .change(before, list.facts()));
        return viewed(list, by);
    }

    private Viewed viewed(DestructionList list, Actor by) {
        boolean named = by.hasAny(Roles.DATA_ADMIN, Roles.GENERAL_MANAGER, Roles.DEPUTY_GM, Roles.AUDITOR);
        return new Viewed(list,
                named ? files.names(list.files().stream().map(ListedFile::customerId).toList()) : Map.of(),
                list.rights().allowed(by));
    }
}
