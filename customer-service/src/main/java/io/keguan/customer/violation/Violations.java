package io.keguan.customer.violation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

import io.keguan.customer.staff.persistence.StaffDirectory;
import io.keguan.customer.staff.persistence.StaffDirectory.Member;
import io.keguan.customer.violation.domain.Attempt;
import io.keguan.customer.violation.domain.Penalty;
import io.keguan.customer.violation.domain.Person;
import io.keguan.customer.violation.domain.Subject;
import io.keguan.customer.violation.domain.Violation;
import io.keguan.customer.violation.domain.ViolationEvent;
import io.keguan.customer.violation.domain.ViolationKind;
import io.keguan.customer.violation.domain.ViolationPolicy;
import io.keguan.customer.violation.persistence.Subjects;
import io.keguan.customer.violation.persistence.ViolationRepository;
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

/** Violations of the archive's rules: recorded by the software or reported, then confirmed or dismissed (S4-34, S2d-26). */
@UseCases
public class Violations {

    private static final Actor SOFTWARE = new Actor(new UUID(0, 0), "系统", null, null, java.util.Set.of(),
            java.util.Set.of(), true);

    /** A violation, and what the reader may do with it now. */
    public record Viewed(Violation violation, List<String> allowedActions) {}

    /** What somebody reports. @param customerId null when no customer is named */
    public record Report(ViolationKind kind, UUID personId, UUID customerId, LocalDate happenedOn, String evidence) {}

    private final ViolationRepository violations;
    private final Subjects subjects;
    private final StaffDirectory staff;
    private final ViolationWork work;
    private final NumberSeries numbers;
    private final Policies policies;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public Violations(ViolationRepository violations, Subjects subjects, StaffDirectory staff, ViolationWork work,
            NumberSeries numbers, Policies policies, Journal journal, BusinessZone zone, Clock clock) {
        this.violations = violations;
        this.subjects = subjects;
        this.staff = staff;
        this.work = work;
        this.numbers = numbers;
        this.policies = policies;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * Writes down that somebody was refused the way past the audit: once for each person, record and day, every further time
     * is counted. What is unknown here leaves no trace: there is nothing that could have been changed.
     */
    public void attempted(Attempt attempt, String subjectType, UUID subjectId, Actor by) {
        subjects.of(subjectType, subjectId).ifPresent(subject -> {
            LocalDate day = zone.dateOf(clock.instant());
            violations.queue(by.id(), subjectId);
            if (!violations.countAgain(by.id(), subjectId, day, clock.instant())) {
                Person person = new Person(by.id(), by.name(), by.departmentId(), by.departmentName());
                Violation violation = Violation.attempted(Ids.next(), numbers.next("WG"), attempt, person,
                        by.hasAny(Roles.DEPT_MANAGER, Roles.GENERAL_MANAGER), subject, day, clock.instant());
                reported(violation, SOFTWARE);
            }
        });
    }

    public Viewed report(Report report, Actor by) {
        ViolationRights.requireReporter(by);
        List<Reason> wrong = new ArrayList<>();
        Member member = staff.find(report.personId).orElse(null);
        if (member == null) {
            wrong.add(Reason.of("personId", "violation.person-unknown", report.kind.rule()));
        } else if (member.id().equals(by.id())) {
            wrong.add(Reason.of("personId", "violation.person-is-reporter", "S1-63"));
        }
        Subject subject = report.customerId == null ? Subject.NONE : subjects.customer(report.customerId).orElse(null);
        if (subject == null) {
            wrong.add(Reason.of("customerId", "violation.customer-unknown", report.kind.rule()));
        }
        if (report.happenedOn.isAfter(zone.dateOf(clock.instant()))) {
            wrong.add(Reason.of("happenedOn", "validation.past-or-present", report.kind.rule()));
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong);
        }
        boolean manager = member.roles().contains(Roles.DEPT_MANAGER) || member.roles().contains(Roles.GENERAL_MANAGER)
                || by.has(Roles.DEPT_MANAGER) && by.departments().contains(member.departmentId());
        Person person = new Person(member.id(), member.name(), member.departmentId(), member.departmentName());
        Violation violation = Violation.report(Ids.next(), numbers.next("WG"), report.kind, person, manager,
                subject, report.happenedOn, report.evidence, by, clock.instant());
        reported(violation, by);
        return viewed(violation, by);
    }

    /** The penalty of the policy in force is proposed with it. */
    public Viewed confirm(UUID id, long version, String note, Actor by) {
        Policy<ViolationPolicy> policy = policies.current(ViolationPolicy.class);
        return decide(id, version, note, by, (violation, at) -> {
            Penalty proposed = policy.value().of(violation.kind(), policy.version());
            return violation.confirm(proposed, note, by, at);
        });
    }

    public Viewed dismiss(UUID id, long version, String why, Actor by) {
        return decide(id, version, why, by, (violation, at) -> violation.dismiss(why, by, at));
    }

    public Viewed view(UUID id, Actor by) {
        Violation violation = visible(id, by);
        journal.audit(AuditNote.of(Violation.TYPE, id, by, "view").rule("S4-02"));
        return viewed(violation, by);
    }

    /** The violation whose history is read; refused like the violation itself. */
    public UUID historyOf(UUID id, Actor by) {
        return visible(id, by).id();
    }

    /** People a violation can be reported of. */
    public List<Member> people(String asked, Actor by) {
        ViolationRights.requireReporter(by);
        return staff.search(asked);
    }

    private Viewed decide(UUID id, long version, String note, Actor by,
            BiFunction<Violation, Instant, ViolationEvent> decision) {
        visible(id, by);
        Violation violation = violations.get(id, version);
        ViolationRights.requireDecider(violation, by);
        Map<String, Object> before = violation.facts();
        ViolationEvent event = decision.apply(violation, clock.instant());
        work.decided(violation);
        note(violation, by, event, before, note);
        return viewed(violation, by);
    }

    private void reported(Violation violation, Actor by) {
        violations.persist(violation);
        work.decide(violation);
        note(violation, by, violation.reported(), null, violation.evidence());
    }

    private void note(Violation violation, Actor by, ViolationEvent event, Map<String, Object> before, String reason) {
        journal.append(event);
        journal.audit(AuditNote.of(Violation.TYPE, violation.id(), by, event.type().split("\\.")[1])
                .rule(violation.kind().rule())
                .reason(reason)
                .change(before, violation.facts()));
    }

    /** What is said of others does not exist for the caller. */
    private Violation visible(UUID id, Actor by) {
        Violation violation = violations.get(id);
        if (!ViolationRights.sees(violation, by)) {
            throw Refused.notFound();
        }
        return violation;
    }

    private static Viewed viewed(Violation violation, Actor by) {
        return new Viewed(violation, ViolationRights.allowed(violation, by));
    }
}
