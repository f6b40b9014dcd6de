package io.keguan.customer.change;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.archive.Customers;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.FileChange;
import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.archive.domain.FileSection;
import io.keguan.customer.archive.domain.FileValues;
import io.keguan.customer.archive.domain.Owner;
import io.keguan.customer.change.domain.ChangeAction;
import io.keguan.customer.change.domain.ChangeEvent;
import io.keguan.customer.change.domain.ChangeKind;
import io.keguan.customer.change.domain.ChangePolicy;
import io.keguan.customer.change.domain.ChangeRequest;
import io.keguan.customer.change.domain.ChangeStatus;
import io.keguan.customer.change.persistence.ChangeRequestRepository;
import io.keguan.customer.registration.Duplicates;
import io.keguan.customer.violation.WatchesAttempts;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.security.Roles;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.time.BusinessZone;
import io.keguan.kit.time.WorkingCalendar;

/** The one way to change a customer's file: asked for, judged and executed by three people (S4-24 to S4-26, S1-63). */
@UseCases
public class ChangeRequests {

    /**
     * What somebody wrote on one part of the form.
     *
     * @param entryId the entry that is changed or removed; null for a new one and for what a customer has once
     * @param values names of fields to what shall stand there; blank for nothing
     */
    public record Entered(FileSection section, UUID entryId, boolean remove, Map<String, String> values) {}

    /** The form as it was handed in. */
    public record Form(UUID customerId, long customerVersion, ChangeKind kind, String reason, String evidence,
            List<Entered> lines) {}

    /** The form that merges the second file of a company into the first. */
    public record MergeForm(UUID customerId, long customerVersion, UUID absorbedId, List<Merging.Taken> take,
            String reason, String evidence) {}

    /**
     * A request as it is shown.
     *
     * @param outdated the lines whose field says something else by now, as the file says it
     * @param personal whether the reader works with the personal data in it
     */
    public record Viewed(ChangeRequest request, List<FileChange> outdated, boolean personal) {}

    private final ChangeRequestRepository requests;
    private final Customers customers;
    private final AccessPolicy access;
    private final Duplicates duplicates;
    private final Merging merging;
    private final ChangeWork work;
    private final NumberSeries numbers;
    private final Policies policies;
    private final WorkingCalendar calendar;
    private final BusinessZone zone;
    private final Journal journal;
    private final Clock clock;

    public ChangeRequests(ChangeRequestRepository requests, Customers customers, AccessPolicy access,
            Duplicates duplicates, Merging merging, ChangeWork work, NumberSeries numbers, Policies policies,
            WorkingCalendar calendar, BusinessZone zone,
            Journal journal, Clock clock) {
        this.requests = requests;
        this.customers = customers;
        this.access = access;
        this.duplicates = duplicates;
        this.merging = merging;
        this.work = work;
        this.numbers = numbers;
        this.policies = policies;
        this.calendar = calendar;
        this.zone = zone;
        this.journal = journal;
        this.clock = clock;
    }

    /** The base is the file as the applicant has seen it; what changed since is shown before it is asked for again. */
    public Viewed submit(Form form, Actor by) {
        Customer customer = asSeen(form.customerId, form.customerVersion, by);
        List<FileChange> lines = ChangeLines.of(form.lines, customer.values());
        refuseTakenCode(lines, customer, List.of());
        return submitted(request(kind(form.kind, lines), customer, form.reason, form.evidence, lines, by), by);
    }

    /** Asks to end the second file of a company in favour of the first (S2c-28); judged and executed like any change. */
    public Viewed submit(MergeForm form, Actor by) {
        Customer kept = asSeen(form.customerId, form.customerVersion, by);
        Customer absorbed = merging.absorbed(form.absorbedId, kept, by);
        List<FileChange> lines = merging.lines(form.take, kept.values(), absorbed.values());
        refuseTakenCode(lines, kept, ids(absorbed));
        ChangeRequest request = request(ChangeKind.MERGE, kept, form.reason, form.evidence, lines, by);
        request.absorbing(absorbed);
        return submitted(request, by);
    }

    private Customer asSeen(UUID customerId, long version, Actor by) {
        Customer customer = customers.toChange(customerId, by);
        if (customer.version() != version) {
            throw Refused.stale();
        }
        return customer;
    }

    private ChangeRequest request(ChangeKind kind, Customer customer, String reason, String evidence,
            List<FileChange> lines, Actor by) {
        Owner owner = customer.owner();
        return ChangeRequest.submit(Ids.next(), numbers.next("XG"), kind, customer,
                new Owner(owner.departmentId(), owner.departmentName(), by.id(), by.name()), reason, evidence, lines,
                clock.instant(), judgeBy());
    }

    private Viewed submitted(ChangeRequest request, Actor by) {
        requests.persist(request);
        work.judge(request);
        return done(request, by, request.submitted(), Map.of(), request.kind().rule(), request.reason());
    }

    @WatchesAttempts(ChangeRequest.TYPE)
    public Viewed approve(UUID id, long version, String note, Actor by) {
        ChangeRequest request = visible(id, version, by);
        Map<String, Object> before = request.facts();
        ChangePolicy policy = policies.current(ChangePolicy.class).value();
        ChangeEvent event = request.approve(by, clock.instant(),
                policy.executedBy(clock.instant(), calendar, zone.id()));
        work.execute(request);
        return done(request, by, event, before, "S4-25", note);
    }

    /** Not necessary for the account manager, or not proven for the data administrator. */
    public Viewed reject(UUID id, long version, ChangeAction action, String reason, Actor by) {
        ChangeRequest request = visible(id, version, by);
        Map<String, Object> before = request.facts();
        ChangeEvent event = request.reject(action, reason, by, clock.instant());
        work.rejected(request);
        return done(request, by, event, before, "S4-25", reason);
    }

    public Viewed rebase(UUID id, long version, Actor by) {
        ChangeRequest request = visible(id, version, by);
        Map<String, Object> before = request.facts();
        Customer customer = customers.toChange(request.customerId(), by);
        ChangeEvent event = request.rebase(customer.values(), by, clock.instant(), judgeBy());
        work.judge(request);
        return done(request, by, event, before, "S4-24", null);
    }

    /** Writes the change into the file, unless the file has changed since: then the applicant decides anew. */
    @WatchesAttempts(ChangeRequest.TYPE)
    public Viewed execute(UUID id, long version, String note, Actor by) {
        ChangeRequest request = visible(id, version, by);
        Map<String, Object> before = request.facts();
        request.require(ChangeAction.EXECUTE, by);
        boolean merges = request.absorbedId() != null;
        Customer customer = merges ? merging.locked(request) : customers.locked(request.customerId());
        customer.requireInUse();
        List<FileChange> outdated = request.outdated(customer.values());
        if (!outdated.isEmpty()) {
            throw Refused.conflict("change-request.outdated")
                    .rule("S4-24")
                    .because(outdated.stream()
                            .map(line -> new Reason(line.path(), "change-request.outdated.line", "S4-24", Map.of()))
                            .toList());
        }
        List<FileChange> lines = request.lines();
        refuseTakenCode(lines, customer, merges ? ids(customers.locked(request.absorbedId())) : List.of());
        if (merges) {
            merging.end(request, customer, by);
        }
        if (!lines.isEmpty()) {
            customers.change(customer, lines, id,
                    AuditNote.of(Customer.TYPE, customer.id(), by, "changed")
                            .rule("S4-26")
                            .reason(request.number() + " " + request.reason())
                            .change(ChangeRequest.values(lines, false), ChangeRequest.values(lines, true)));
        }
        ChangeEvent event = request.execute(by, clock.instant());
        work.executed(request);
        return done(request, by, event, before, "S4-26", note);
    }

    public Viewed withdraw(UUID id, long version, String reason, Actor by) {
        ChangeRequest request = visible(id, version, by);
        Map<String, Object> before = request.facts();
        ChangeEvent event = request.withdraw(reason, by, clock.instant());
        work.done(request);
        return done(request, by, event, before, "S4-24", reason);
    }

    public Viewed view(UUID id, Actor by) {
        ChangeRequest request = visible(id, by);
        journal.audit(AuditNote.of(ChangeRequest.TYPE, id, by, "view").rule("S4-02"));
        return viewed(request, by);
    }

    /** What the caller may do now: the lifecycle, the role, and that three people take part. */
    public static List<ChangeAction> allowedActions(ChangeRequest request, Actor actor) {
        return ChangeStatus.LIFECYCLE.allowed(request.status())
                .stream()
                .filter(a -> request.notFor(a, actor) == null)
                .filter(a -> switch (a.by()) {
                    case APPLICANT -> true;
                    case JUDGE -> actor.hasAny(Roles.ACCOUNT_MANAGER, Roles.DEPT_MANAGER);
                    case EXECUTOR -> actor.has(Roles.DATA_ADMIN);
                })
                .toList();
    }

    /** A changed invoice title stands under its own article, whatever else is changed with it. */
    private static ChangeKind kind(ChangeKind asked, List<FileChange> lines) {
        boolean invoice = lines.stream().anyMatch(l -> l.section() == FileSection.INVOICE_TITLES);
        return asked == ChangeKind.ERROR ? asked : invoice ? ChangeKind.INVOICE_TITLE : ChangeKind.CHANGE;
    }

    /** One company code, one customer (S2c-28), also when a code is changed. */
    private void refuseTakenCode(List<FileChange> lines, Customer customer, List<UUID> andExcept) {
        lines.stream()
                .filter(l -> l.field() == FileField.COMPANY_CODE && l.after() != null)
                .forEach(l -> duplicates.refuseTaken(l.after(),
                        Stream.concat(ids(customer).stream(), andExcept.stream()).toList()));
    }

    private static List<UUID> ids(Customer customer) {
        return List.of(customer.id(), customer.registration().registrationId());
    }

    private Instant judgeBy() {
        return policies.current(ChangePolicy.class).value().judgedBy(clock.instant(), calendar, zone.id());
    }

    private Viewed done(ChangeRequest request, Actor by, ChangeEvent event, Map<String, Object> before, String rule,
            String reason) {
        journal.append(event);
        journal.audit(AuditNote.of(ChangeRequest.TYPE, request.id(), by, event.type().split("\\.")[1])
                .rule(rule)
                .reason(reason)
                .change(before, request.facts()));
        return viewed(request, by);
    }

    /** Requests for files the caller may not see do not exist for them. */
    private ChangeRequest visible(UUID id, Actor by) {
        ChangeRequest request = requests.get(id);
        customers.outOfUse(request.customerId(), by);
        Owner applicant = request.applicant();
        if (!access.reader(by).knows(applicant.departmentId(), applicant.ownerId())) {
            throw Refused.notFound();
        }
        return request;
    }

    private ChangeRequest visible(UUID id, long version, Actor by) {
        visible(id, by);
        return requests.get(id, version);
    }

    /** Personal data are shown to those who work with the request, as long as there is work. */
    private Viewed viewed(ChangeRequest request, Actor by) {
        boolean open = request.status().open();
        boolean personal = open
                && (by.id().equals(request.applicant().ownerId()) || !allowedActions(request, by).isEmpty());
        return new Viewed(request, open ? outdated(request) : List.of(), personal);
    }

    private List<FileChange> outdated(ChangeRequest request) {
        FileValues now = customers.current(request.customerId());
        return request.outdated(now).stream().map(line -> line.on(now)).toList();
    }
}
