package io.keguan.customer.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.keguan.customer.access.ReadingRoom;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.CustomerStatus;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.care.domain.CareAction;
import io.keguan.customer.care.domain.CareEvent;
import io.keguan.customer.care.domain.CareLine;
import io.keguan.customer.care.domain.CarePlan;
import io.keguan.customer.care.domain.CarePlanPolicy;
import io.keguan.customer.care.domain.CareStatus;
import io.keguan.customer.care.persistence.CarePlanRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.security.Roles;

/** 客户维护计划: written by who looks after the customer, put in force by another, amended by a new version (S3-91). */
@UseCases
public class CarePlans {

    private static final String RULE = "S3-91";
    private static final Actor CALENDAR = new Actor(new UUID(0, 0), "系统", null, null, Set.of(), Set.of(), true);

    /** @param demanded whether the regulation asks for a plan of this customer */
    public record Viewed(CarePlan plan, Customer customer, boolean demanded, List<String> allowedActions) {}

    private final CarePlanRepository plans;
    private final CustomerRepository customers;
    private final ReadingRoom room;
    private final CareWork work;
    private final Policies policies;
    private final Journal journal;

    public CarePlans(CarePlanRepository plans, CustomerRepository customers, ReadingRoom room, CareWork work,
            Policies policies, Journal journal) {
        this.plans = plans;
        this.customers = customers;
        this.room = room;
        this.work = work;
        this.policies = policies;
        this.journal = journal;
    }

    public Viewed draft(UUID customerId, int year, List<CareLine> lines, Actor by) {
        room.enterToChange(customers.get(customerId), by);
        requireWriter(customers.get(customerId), by);
        if (year < work.today().getYear()) {
            throw Refused.invalid("year", "care-plan.year-over", RULE);
        }
        customers.locked(customerId).requireInUse();
        if (plans.inForce(customerId, year).isPresent()) {
            throw Refused.conflict("care-plan.in-force").rule(RULE).param("year", String.valueOf(year));
        }
        CarePlan plan = CarePlan.draft(Ids.next(), work.number(), customerId, year,
                plans.nextRevision(customerId, year), by, work.now());
        plan.begin(lines);
        plans.persist(plan);
        return noted(plan, by, "drafted", null, null);
    }

    public Viewed edit(UUID id, long version, List<CareLine> lines, Actor by) {
        CarePlan plan = toChange(id, version, by);
        Map<String, Object> before = plan.facts();
        plan.edit(lines, by);
        return noted(plan, by, "edited", before, null);
    }

    public Viewed submit(UUID id, long version, Actor by) {
        CarePlan plan = toChange(id, version, by);
        Map<String, Object> before = plan.facts();
        plan.submit(by, work.now());
        work.submitted(plan, customers.get(plan.customerId()));
        return noted(plan, by, "submitted", before, null);
    }

    public Viewed approve(UUID id, long version, Actor by) {
        CarePlan seen = plans.get(id);
        Optional<UUID> formerId = plans.inForce(seen.customerId(), seen.year()).filter(f -> !f.equals(id));
        formerId.ifPresent(work::stopClock);
        CarePlan plan = toDecide(id, version, by);
        Map<String, Object> before = plan.facts();
        CarePlan former = formerId.map(plans::locked).filter(f -> f.status() == CareStatus.IN_FORCE).orElse(null);
        CareEvent approved = plan.approve(former, by, work.now());
        if (former != null) {
            end(former, by, "superseded", null);
            // The database lets one plan be in force: the former one has to be over there first.
            plans.flush();
        }
        work.approved(plan, customers.get(plan.customerId()));
        journal.append(approved);
        return noted(plan, by, "approved", before, null);
    }

    public Viewed giveBack(UUID id, long version, String reason, Actor by) {
        CarePlan plan = toDecide(id, version, by);
        Map<String, Object> before = plan.facts();
        plan.giveBack(reason, by, work.now());
        work.returned(plan, customers.get(plan.customerId()));
        return noted(plan, by, "returned", before, reason);
    }

    public Viewed carryOut(UUID id, long version, UUID lineId, LocalDate on, String outcome, Actor by) {
        CarePlan plan = toChange(id, version, by);
        if (on.isAfter(work.today())) {
            throw Refused.invalid("doneOn", "validation.past-or-present", RULE);
        }
        Map<String, Object> before = plan.facts();
        plan.carryOut(lineId, on, outcome, by);
        return noted(plan, by, "carried-out", before, null);
    }

    /** Answers with the new version; the one in force stays so until the new one is approved. */
    public Viewed amend(UUID id, long version, Actor by) {
        CarePlan plan = toChange(id, version, by);
        CarePlan next = plan.amend(Ids.next(), work.number(), plans.nextRevision(plan.customerId(), plan.year()), by,
                work.now());
        plans.persist(next);
        return noted(next, by, "drafted", null, null);
    }

    public Viewed end(UUID id, long version, String reason, Actor by) {
        visible(id, by);
        work.stopClock(id);
        CarePlan plan = plans.get(id, version);
        if (!mayDecide(customers.get(plan.customerId()), by) && !plan.writtenBy(by)) {
            throw Refused.forbidden("auth.forbidden");
        }
        end(plan, by, "ended", reason);
        return viewed(plan, by);
    }

    /** The year is over. */
    public void yearOver(UUID id) {
        CarePlan plan = plans.locked(id);
        if (plan.status() == CareStatus.IN_FORCE) {
            end(plan, CALENDAR, "ended", null);
        }
    }

    /** The file goes out of use, and with it everything that is planned. */
    void endAll(UUID customerId, Actor by) {
        List<UUID> open = plans.open(customerId);
        open.forEach(work::stopClock);
        open.stream().map(plans::locked).filter(p -> p.status() != CareStatus.ENDED)
                .forEach(plan -> end(plan, by, "ended", null));
    }

    public Viewed view(UUID id, Actor by) {
        CarePlan plan = plans.get(id);
        room.enter(customers.toRead(plan.customerId()), by);
        return viewed(plan, by);
    }

    public void requireReader(UUID customerId, Actor by) {
        room.enter(customers.toRead(customerId), by);
    }

    /** Whether the regulation asks for plans of key customers at all. */
    public boolean demanded() {
        return policies.current(CarePlanPolicy.class).value().keyCustomers();
    }

    private void end(CarePlan plan, Actor by, String step, String reason) {
        Map<String, Object> before = plan.facts();
        journal.append(plan.end(work.now()));
        work.ended(plan);
        audit(plan, by, step, before, reason);
    }

    private void visible(UUID id, Actor by) {
        room.enterToChange(customers.get(plans.get(id).customerId()), by);
    }

    private CarePlan toChange(UUID id, long version, Actor by) {
        visible(id, by);
        CarePlan plan = plans.get(id, version);
        requireWriter(customers.get(plan.customerId()), by);
        return plan;
    }

    private CarePlan toDecide(UUID id, long version, Actor by) {
        visible(id, by);
        CarePlan plan = plans.get(id, version);
        if (!mayDecide(customers.get(plan.customerId()), by)) {
            throw Refused.forbidden("care-plan.not-account-manager").rule(RULE);
        }
        return plan;
    }

    private static void requireWriter(Customer customer, Actor by) {
        if (!mayWrite(customer, by)) {
            throw Refused.forbidden("care-plan.not-responsible").rule(RULE);
        }
    }

    private static boolean mayWrite(Customer customer, Actor by) {
        return by.id().equals(customer.owner().ownerId()) || by.departments().contains(customer.owner().departmentId())
                && by.hasAny(Roles.SALES_REP, Roles.ACCOUNT_MANAGER, Roles.DEPT_MANAGER, Roles.KEY_ACCOUNT_MANAGER);
    }

    private static boolean mayDecide(Customer customer, Actor by) {
        return by.hasAny(Roles.ACCOUNT_MANAGER, Roles.DEPT_MANAGER)
                && by.departments().contains(customer.owner().departmentId());
    }

    private static boolean mayDo(CareAction action, CarePlan plan, Customer customer, Actor by) {
        return switch (action) {
            case EDIT, SUBMIT -> plan.writtenBy(by) && mayWrite(customer, by);
            case APPROVE, RETURN -> mayDecide(customer, by) && !plan.writtenBy(by);
            case CARRY_OUT, AMEND -> mayWrite(customer, by);
            case END -> mayDecide(customer, by) || plan.writtenBy(by);
        };
    }

    private Viewed noted(CarePlan plan, Actor by, String step, Map<String, Object> before, String reason) {
        audit(plan, by, step, before, reason);
        return viewed(plan, by);
    }

    private void audit(CarePlan plan, Actor by, String step, Map<String, Object> before, String reason) {
        journal.audit(AuditNote.of(CarePlan.TYPE, plan.id(), by, step).rule(RULE).reason(reason)
                .change(before, plan.facts()));
    }

    private Viewed viewed(CarePlan plan, Actor by) {
        Customer customer = customers.get(plan.customerId());
        boolean works = customer.status() == CustomerStatus.ACTIVE && room.worksWith(customer, by);
        return new Viewed(plan, customer, demanded(), CareStatus.LIFECYCLE.allowedNames(plan.status(),
                action -> works && mayDo(action, plan, customer, by)));
    }
}
