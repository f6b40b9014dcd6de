package io.keguan.customer.appreciation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.keguan.customer.appreciation.ThankYouEvents.Viewed;
import io.keguan.customer.appreciation.domain.GuestList;
import io.keguan.customer.appreciation.domain.ThankYouEvent;
import io.keguan.customer.appreciation.domain.ThankYouHappened;
import io.keguan.customer.appreciation.domain.ThankYouStatus;
import io.keguan.customer.appreciation.persistence.GuestListRepository;
import io.keguan.customer.appreciation.persistence.Guests;
import io.keguan.customer.appreciation.persistence.ThankYouEventRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.security.Roles;

/** The departments name their own customers, until the lists are closed (S2a-19). */
@UseCases
public class GuestLists {

    private static final String RULE = "S2a-19";

    private final ThankYouEventRepository events;
    private final GuestListRepository lists;
    private final Guests guests;
    private final ThankYouWork work;
    private final Journal journal;
    private final Clock clock;

    public GuestLists(ThankYouEventRepository events, GuestListRepository lists, Guests guests, ThankYouWork work,
            Journal journal, Clock clock) {
        this.events = events;
        this.lists = lists;
        this.guests = guests;
        this.work = work;
        this.journal = journal;
        this.clock = clock;
    }

    public Viewed add(UUID eventId, UUID department, long version, List<UUID> customers, Actor by) {
        ThankYouEvent event = collecting(eventId, department, by);
        GuestList list = list(eventId, department, version);
        Map<String, Object> before = list.facts();
        list.requireOpen();
        refuseOthers(list, customers, by);
        guests.add(eventId, list.id(), customers, by, clock.instant());
        list.count(guests.count(list.id()));
        return done(event, list, by, "changed", before);
    }

    public Viewed remove(UUID eventId, UUID department, long version, UUID customer, Actor by) {
        ThankYouEvent event = collecting(eventId, department, by);
        GuestList list = list(eventId, department, version);
        Map<String, Object> before = list.facts();
        list.requireOpen();
        if (!guests.remove(list.id(), customer)) {
            throw Refused.notFound();
        }
        list.count(guests.count(list.id()));
        return done(event, list, by, "changed", before);
    }

    public Viewed submit(UUID eventId, UUID department, long version, Actor by) {
        ThankYouEvent event = collecting(eventId, department, by);
        GuestList list = list(eventId, department, version);
        Map<String, Object> before = list.facts();
        Instant at = clock.instant();
        list.submit(by, at);
        work.submitted(list);
        boolean late = list.late() || !at.isBefore(event.plan().listsDueAt());
        journal.append(new ThankYouHappened.ListSubmitted(eventId, event.number(), department, list.guests(), late,
                by.id(), at));
        return done(event, list, by, "submitted", before);
    }

    /** Whose customers the actor may put on the department's list. */
    public Collection<UUID> departmentsOf(UUID department, Actor by) {
        requireMember(department, by);
        return department.equals(by.departmentId()) ? by.departments() : Set.of(department);
    }

    public UUID listId(UUID eventId, UUID department) {
        return lists.of(eventId, department).id();
    }

    public static List<String> allowedActions(ThankYouEvent event, GuestList list, Actor by) {
        boolean open = event.status() == ThankYouStatus.COLLECTING && !list.submitted();
        return open && mayName(list.departmentId(), by) ? List.of("add", "remove", "submit") : List.of();
    }

    private static boolean mayName(UUID department, Actor by) {
        return by.departments().contains(department) && by.hasAny(Roles.SALES_REP, Roles.ACCOUNT_MANAGER,
                Roles.DEPT_MANAGER, Roles.KEY_ACCOUNT_MANAGER, Roles.KEY_ACCOUNT_SUPERVISOR);
    }

    private static void requireMember(UUID department, Actor by) {
        if (!mayName(department, by)) {
            throw Refused.forbidden("guest-list.not-department").rule(RULE);
        }
    }

    /** The event is held first, as by whoever closes its lists: a list is in before that, or not at all. */
    private ThankYouEvent collecting(UUID eventId, UUID department, Actor by) {
        ThankYouEvent event = events.locked(eventId);
        requireMember(department, by);
        if (event.status() != ThankYouStatus.COLLECTING) {
            throw Refused.conflict("guest-list.not-collecting").rule(RULE);
        }
        return event;
    }

    private GuestList list(UUID eventId, UUID department, long version) {
        GuestList list = lists.of(eventId, department);
        if (list.version() != version) {
            throw Refused.stale();
        }
        return list;
    }

    private void refuseOthers(GuestList list, List<UUID> asked, Actor by) {
        Collection<UUID> own = departmentsOf(list.departmentId(), by);
        Map<UUID, Guests.Customer> known = guests.inUse(asked).stream()
                .collect(Collectors.toMap(Guests.Customer::id, Function.identity()));
        List<Reason> wrong = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Guests.Customer customer = known.get(asked.get(i));
            String field = "customerIds[" + i + "]";
            if (customer == null) {
                wrong.add(Reason.of(field, "guest-list.customer-unknown", RULE));
            } else if (!own.contains(customer.departmentId())) {
                wrong.add(new Reason(field, "guest-list.not-own-customer", RULE, Map.of("number", customer.number())));
            }
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong).rule(RULE);
        }
    }

    private Viewed done(ThankYouEvent event, GuestList list, Actor by, String step, Map<String, Object> before) {
        lists.flush();
        journal.audit(AuditNote.of(ThankYouEvent.TYPE, event.id(), by, "list-" + step).rule(RULE).change(before,
                list.facts()));
        return new Viewed(event, lists.of(event.id()));
    }
}
