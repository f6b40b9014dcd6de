package io.keguan.customer.access;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.AccessPolicy.Access;
import io.keguan.customer.AccessPolicy.File;
import io.keguan.customer.AccessPolicy.Reader;
import io.keguan.customer.access.domain.AccessAction;
import io.keguan.customer.access.domain.AccessEvent;
import io.keguan.customer.access.domain.AccessKind;
import io.keguan.customer.access.domain.AccessRequest;
import io.keguan.customer.access.domain.AccessRequestPolicy;
import io.keguan.customer.access.domain.AccessStatus;
import io.keguan.customer.access.domain.Applicant;
import io.keguan.customer.access.domain.FileRef;
import io.keguan.customer.access.domain.Period;
import io.keguan.customer.access.domain.Question;
import io.keguan.customer.access.persistence.AccessRequestList;
import io.keguan.customer.access.persistence.AccessRequestRepository;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.CustomerStatus;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.policy.Policy;
import io.keguan.kit.series.NumberSeries;

/** Asking for files: who asks is let in by somebody else, for one file, one purpose and a time. */
@UseCases
public class AccessRequests {

    /** What a person asks for; the time is empty for a loan. */
    public record Ask(AccessKind kind, UUID customerId, String purpose, Instant from, Instant until) {}

    /** A change of a request: what it does, and the event that tells it. */
    private interface Step {
        AccessEvent take(AccessRequest request, Instant now);
    }

    private static final Actor CLOCK = new Actor(new UUID(0, 0), "系统", null, null, Set.of(), Set.of(), true);

    private final AccessRequestRepository requests;
    private final CustomerRepository customers;
    private final AccessPolicy access;
    private final AccessWork work;
    private final Policies policies;
    private final NumberSeries numbers;
    private final Journal journal;
    private final Clock clock;

    public AccessRequests(AccessRequestRepository requests, CustomerRepository customers, AccessPolicy access,
            AccessWork work, Policies policies, NumberSeries numbers, Journal journal, Clock clock) {
        this.requests = requests;
        this.customers = customers;
        this.access = access;
        this.work = work;
        this.policies = policies;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    public AccessRequest ask(Ask ask, Actor by) {
        Instant now = clock.instant();
        Policy<AccessRequestPolicy> policy = policies.current(AccessRequestPolicy.class);
        Customer customer = customers.findByIdOptional(ask.customerId).orElse(null);
        List<Reason> wrong = new ArrayList<>(policy.value().faults(ask.kind, ask.from, ask.until, now));
        if (customer == null) {
            wrong.add(Reason.of("customerId", "access-request.customer-unknown"));
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong);
        }
        if (customer.status() == CustomerStatus.DESTROYED) {
            throw Refused.conflict("customer.destroyed").rule("S4-20").param("number", customer.number());
        }
        Reader reader = access.reader(by);
        File file = File.of(customer);
        refuseNeedless(ask.kind, reader, file);
        requests.waiting(by.id(), customer.id(), ask.kind).ifPresent(waiting -> {
            throw asked(waiting.number());
        });
        if (ask.kind == AccessKind.BORROW) {
            refuseBarred(by.id());
        }
        Question question = Question.of(ask.kind, reader.ground(file), fileRef(customer), Applicant.of(by),
                ask.purpose, period(ask, now), now).under(policy.value(), policy.version());
        AccessRequest request = AccessRequest.ask(Ids.next(), numbers.next("JY"), question);
        requests.persist(request);
        work.next(request);
        return done(request, request.requested(), Map.of(), question.rule(), ask.purpose, by);
    }

    public AccessRequest view(UUID id, Actor by) {
        return visible(id, by);
    }

    public AccessRequest consent(UUID id, long version, Actor by) {
        return step(id, version, by, "S2d-41", null, (request, now) -> request.consent(by, now));
    }

    public AccessRequest review(UUID id, long version, String note, Actor by) {
        return step(id, version, by, "S2c-38", note, (request, now) -> request.review(note, by, now));
    }

    public AccessRequest approve(UUID id, long version, String note, Actor by) {
        return step(id, version, by, null, note, (request, now) -> request.approve(note, by, now));
    }

    public AccessRequest reject(UUID id, long version, String reason, Actor by) {
        return step(id, version, by, null, reason, (request, now) -> request.reject(reason, by, now));
    }

    public AccessRequest withdraw(UUID id, long version, String reason, Actor by) {
        return step(id, version, by, null, reason, (request, now) -> request.withdraw(reason, by, now));
    }

    public AccessRequest revoke(UUID id, long version, String reason, Actor by) {
        return step(id, version, by, null, reason, (request, now) -> request.revoke(reason, by, now));
    }

    /** Hands the paper file out, unless somebody else has it or the borrower was barred meanwhile. */
    public AccessRequest register(UUID id, long version, String note, Actor by) {
        return step(id, version, by, "S2c-38", note, (request, now) -> {
            request.rights().require(AccessAction.REGISTER, by);
            refuseBarred(request.applicantId());
            requests.lent(request.customerId()).filter(other -> !other.id().equals(id)).ifPresent(other -> {
                throw lent(other.number());
            });
            return request.register(note, terms().loanDue(now), by, now);
        });
    }

    /** A paper file that comes back after its time was late, whether or not that was told already. */
    public AccessRequest giveBack(UUID id, long version, String note, Actor by) {
        return step(id, version, by, "S2d-42", note, (request, now) -> {
            request.rights().require(AccessAction.RETURN, by);
            tellLate(request, now);
            return request.giveBack(note, by, now);
        });
    }

    public AccessRequest reportLoss(UUID id, long version, boolean damagedOnly, String note, Actor by) {
        return step(id, version, by, "S2d-43", note,
                (request, now) -> request.reportLoss(damagedOnly, note, terms(), by, now));
    }

    public AccessRequest liftBar(UUID id, long version, String reason, Actor by) {
        return step(id, version, by, "S2d-42", reason, (request, now) -> request.liftBar(reason, by, now));
    }

    /** The time is up: a permission ends, a paper file is overdue. What happened before in time stays as it is. */
    public void timeIsUp(UUID id) {
        AccessRequest request = requests.atDeadline(id);
        Instant now = clock.instant();
        if (request.status() != AccessStatus.OPEN || now.isBefore(request.deadline())) {
            return;
        }
        if (request.question().kind() == AccessKind.BORROW) {
            requests.mark(request, () -> tellLate(request, now));
            work.next(request);
        } else {
            Map<String, Object> before = request.facts();
            AccessEvent expired = request.expire(now);
            work.next(request);
            done(request, expired, before, request.question().rule(), null, CLOCK);
        }
    }

    /** The roles whose agreement a borrowing needs at present; their holders see the requests around them. */
    public List<String> consentRoles() {
        return terms().consentRoles();
    }

    static Refused asked(String number) {
        return Refused.conflict("access-request.already-asked").param("number", number);
    }

    static Refused lent(String number) {
        return Refused.conflict("access-request.file-lent").rule("S2c-38").param("number", number);
    }

    /** What one may do anyway needs no permission; personal data are asked for by those who read the file (S4-28). */
    private static void refuseNeedless(AccessKind kind, Reader reader, File file) {
        if (kind == AccessKind.DETAIL) {
            reader.requireFull(file);
        }
        boolean needless = switch (kind) {
            case VIEW -> reader.of(file) == Access.FULL;
            case DETAIL -> reader.seesDetail(file);
            case COPY -> reader.copies();
            case BORROW -> false;
        };
        if (needless) {
            throw Refused.conflict("access-request.not-needed");
        }
    }

    private void refuseBarred(UUID borrowerId) {
        requests.barring(borrowerId).ifPresent(because -> {
            throw Refused.conflict("access-request.borrower-barred")
                    .rule(because.barring().bar().rule())
                    .param("number", because.number());
        });
    }

    private void tellLate(AccessRequest request, Instant now) {
        if (request.late(now)) {
            Map<String, Object> before = request.facts();
            AccessEvent overdue = request.lapse(terms(), now);
            work.overdue(request);
            done(request, overdue, before, "S2d-42", null, CLOCK);
        }
    }

    private AccessRequest step(UUID id, long version, Actor by, String rule, String words, Step step) {
        visible(id, by);
        AccessRequest request = requests.get(id, version);
        Map<String, Object> before = request.facts();
        AccessEvent event = step.take(request, clock.instant());
        work.next(request);
        return done(request, event, before, rule == null ? request.question().rule() : rule, words, by);
    }

    private AccessRequest done(AccessRequest request, AccessEvent event, Map<String, Object> before, String rule,
            String words, Actor by) {
        journal.append(event);
        journal.audit(AuditNote.of(AccessRequest.TYPE, request.id(), by, event.type().split("\\.")[1])
                .rule(rule)
                .reason(words)
                .change(before, request.facts()));
        return request;
    }

    /** A request is known to who made it, decides it or looks after it; for everybody else it does not exist. */
    private AccessRequest visible(UUID id, Actor by) {
        AccessRequest request = requests.get(id);
        if (!sees(request, by)) {
            throw Refused.notFound();
        }
        return request;
    }

    /** Lists ask the same in {@link AccessRequestList}. */
    boolean sees(AccessRequest request, Actor by) {
        Set<UUID> near = by.departments();
        Question question = request.question();
        boolean involved = AccessRequestList.involved(by, consentRoles())
                && (near.contains(question.file().customerDepartmentId())
                        || near.contains(question.applicant().applicantDepartmentId()));
        return by.id().equals(request.applicantId()) || AccessRequestList.seesAll(by) || involved;
    }

    private static FileRef fileRef(Customer customer) {
        return new FileRef(customer.id(), customer.number(), customer.particulars().name(),
                customer.owner().departmentId(), customer.owner().departmentName());
    }

    private static Period period(Ask ask, Instant now) {
        return ask.until == null
                ? null
                : new Period(ask.from == null || ask.from.isBefore(now) ? now : ask.from, ask.until);
    }

    private AccessRequestPolicy terms() {
        return policies.current(AccessRequestPolicy.class).value();
    }
}
