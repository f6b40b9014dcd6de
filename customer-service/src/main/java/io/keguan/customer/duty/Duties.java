package io.keguan.customer.duty;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import io.keguan.customer.access.ReadingRoom;
import io.keguan.customer.archive.domain.CompletenessPolicy;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.CustomerStatus;
import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.archive.domain.FileValues;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.duty.domain.Duty;
import io.keguan.customer.duty.domain.DutyAction;
import io.keguan.customer.duty.domain.DutyKind;
import io.keguan.customer.duty.domain.DutyStatus;
import io.keguan.customer.duty.persistence.DutyForms;
import io.keguan.customer.duty.persistence.DutyRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;

/** What people do with duties. */
@UseCases
public class Duties {

    /** @param missing what the data of a handover still lack, empty of other duties */
    public record Viewed(Duty duty, Customer customer, List<FileField> missing, List<String> allowedActions) {}

    /** 《客户档案表》: as it was sent, or as it would be sent now. */
    public record Form(Duty duty, Customer customer, FileValues file) {}

    private final DutyRepository duties;
    private final DutyForms forms;
    private final CustomerRepository customers;
    private final ReadingRoom room;
    private final DutyStamp stamp;
    private final DutyWork work;
    private final DutyTrail trail;
    private final Policies policies;

    public Duties(DutyRepository duties, DutyForms forms, CustomerRepository customers, ReadingRoom room,
            DutyStamp stamp, DutyWork work, DutyTrail trail, Policies policies) {
        this.duties = duties;
        this.forms = forms;
        this.customers = customers;
        this.room = room;
        this.stamp = stamp;
        this.work = work;
        this.trail = trail;
        this.policies = policies;
    }

    public Viewed view(UUID id, Actor by) {
        Duty duty = duties.get(id);
        room.enter(customers.toRead(duty.customerId()), by);
        return viewed(duty, by);
    }

    /** The form and the file in it, looked into like the file (S4-02). */
    public Form form(UUID id, Actor by) {
        Duty duty = duties.get(id);
        if (duty.kind() != DutyKind.FILE_FORM) {
            throw Refused.notFound();
        }
        Customer customer = customers.toRead(duty.customerId());
        room.view(customer, by, Map.of("duty", duty.period()));
        return new Form(duty, customer, forms.find(id).orElseGet(customer::values));
    }

    public void requireReader(UUID customerId, Actor by) {
        room.enter(customers.toRead(customerId), by);
    }

    public Viewed reportNeeds(UUID id, long version, boolean changed, String words, Actor by) {
        return act(id, version, DutyAction.REPORT_NEEDS, by, duty -> duty.reportNeeds(changed, words, by, stamp.now()));
    }

    public Viewed saveDraft(UUID id, long version, String followUp, Actor by) {
        Duty duty = allowed(id, version, by);
        duty.saveDraft(followUp);
        work.startClock(duty, stamp);
        return viewed(duty, by);
    }

    /** Sends 《客户档案表》: the file as it is now, and the follow-up of the month; nobody changes it afterwards. */
    public Viewed send(UUID id, long version, String followUp, Actor by) {
        return act(id, version, DutyAction.SEND, by, duty -> {
            duty.send(followUp, by, stamp.now());
            forms.keep(id, duty.customerId(), customers.get(duty.customerId()).values());
        });
    }

    public Viewed verify(UUID id, long version, String source, String words, Actor by) {
        return act(id, version, DutyAction.VERIFY, by, duty -> duty.verify(source, words, by, stamp.now()));
    }

    /** While anything the regulation asks for is missing the handover is not counted (S2d-40). */
    public Viewed complete(UUID id, long version, String remark, Actor by) {
        return act(id, version, DutyAction.COMPLETE, by, duty -> {
            List<FileField> missing = missing(customers.get(duty.customerId()));
            if (!missing.isEmpty()) {
                throw Refused.invalid(missing.stream()
                        .map(f -> new Reason(f.path(), "duty.data-missing", "S2d-40", Map.of("field", f.path())))
                        .toList()).rule("S2d-40");
            }
            duty.complete(remark, by, stamp.now());
        });
    }

    /** Something was handed over to a customer; its data have to be complete minutes later (S2d-40). */
    public Viewed handOver(UUID customerId, Instant handedOverAt, String subject, Actor by) {
        if (!stamp.policy().value().handoverData()) {
            throw Refused.conflict("duty.handover-off").rule("S2d-40");
        }
        Customer customer = customers.get(customerId);
        room.enterToChange(customer, by);
        if (!DutyAccess.mayDo(DutyKind.HANDOVER_DATA, customer, by)) {
            throw Refused.forbidden("duty.not-responsible").rule("S2d-40");
        }
        if (handedOverAt.isAfter(stamp.now())) {
            throw Refused.invalid("handedOverAt", "validation.past-or-present", "S2d-40");
        }
        Customer locked = customers.locked(customerId);
        locked.requireInUse();
        Duty duty = Duty.handover(Ids.next(), customerId, handedOverAt, subject, stamp.handover(handedOverAt),
                stamp.now());
        duties.persist(duty);
        work.startClock(duty, stamp);
        work.ask(duty, customer);
        trail.opened(duty, by);
        return viewed(duty, by);
    }

    private Viewed act(UUID id, long version, DutyAction action, Actor by, Consumer<Duty> does) {
        Duty duty = allowed(id, version, by);
        duty.require(action);
        Customer customer = customers.get(duty.customerId());
        if (duty.missed(stamp.now())) {
            trail.overdue(duty, customer);
        }
        Map<String, Object> before = duty.facts();
        does.accept(duty);
        work.done(id);
        trail.done(duty, customer, before, by);
        return viewed(duty, by);
    }

    /** The duty as the caller has seen it, its clock stopped, of a file in use and for who has to do it. */
    private Duty allowed(UUID id, long version, Actor by) {
        Duty seen = duties.get(id);
        Customer customer = customers.get(seen.customerId());
        room.enterToChange(customer, by);
        if (!DutyAccess.mayDo(seen.kind(), customer, by)) {
            throw Refused.forbidden("duty.not-responsible").rule(seen.rule());
        }
        work.stopClock(id);
        return duties.get(id, version);
    }

    private List<FileField> missing(Customer customer) {
        return policies.current(CompletenessPolicy.class).value().of(customer.values()).missing();
    }

    private Viewed viewed(Duty duty, Actor by) {
        Customer customer = customers.get(duty.customerId());
        boolean handover = duty.kind() == DutyKind.HANDOVER_DATA && duty.status().open();
        boolean may = customer.status() == CustomerStatus.ACTIVE && room.worksWith(customer, by)
                && DutyAccess.mayDo(duty.kind(), customer, by);
        return new Viewed(duty, customer, handover ? missing(customer) : List.of(),
                DutyStatus.LIFECYCLE.allowedNames(duty.status(), a -> may && a.belongsTo(duty.kind())));
    }
}
