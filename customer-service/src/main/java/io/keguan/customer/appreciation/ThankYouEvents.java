package io.keguan.customer.appreciation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.appreciation.domain.AppreciationPolicy;
import io.keguan.customer.appreciation.domain.GuestList;
import io.keguan.customer.appreciation.domain.Plan;
import io.keguan.customer.appreciation.domain.ThankYouAction;
import io.keguan.customer.appreciation.domain.ThankYouEvent;
import io.keguan.customer.appreciation.domain.ThankYouHappened;
import io.keguan.customer.appreciation.domain.ThankYouStatus;
import io.keguan.customer.appreciation.persistence.GuestListRepository;
import io.keguan.customer.appreciation.persistence.Guests;
import io.keguan.customer.appreciation.persistence.ThankYouEventRepository;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.exchange.domain.ExchangePolicy;
import io.keguan.customer.staff.persistence.StaffDirectory;
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

/** Customers are thanked regularly: the market promotion department plans, the departments name the guests (S2a-19). */
@UseCases
public class ThankYouEvents {

    private static final String RULE = "S2a-19";

    /** A department that is asked. @param seats how many it may invite, null for any number */
    public record Asked(UUID departmentId, Integer seats) {}

    /** Whether one customer came. */
    public record Attendance(UUID customerId, boolean attended, String impression) {}

    public record Viewed(ThankYouEvent event, List<GuestList> lists) {}

    /** The final list as it leaves the house. */
    public record Copy(ThankYouEvent event, List<Guests.Row> guests, Actor by, Instant at) {}

    private final ThankYouEventRepository events;
    private final GuestListRepository lists;
    private final Guests guests;
    private final StaffDirectory directory;
    private final ThankYouWork work;
    private final AccessPolicy access;
    private final NumberSeries numbers;
    private final Policies policies;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public ThankYouEvents(ThankYouEventRepository events, GuestListRepository lists, Guests guests,
            StaffDirectory directory, ThankYouWork work, AccessPolicy access, NumberSeries numbers, Policies policies,
            Journal journal, BusinessZone zone, Clock clock) {
        this.events = events;
        this.lists = lists;
        this.guests = guests;
        this.directory = directory;
        this.work = work;
        this.access = access;
        this.numbers = numbers;
        this.policies = policies;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    public Viewed plan(Plan plan, List<Asked> asked, Actor by) {
        check(plan, asked);
        ThankYouEvent event = new ThankYouEvent(Ids.next(), numbers.next("DX"), plan, by, clock.instant());
        events.persistAndFlush(event);
        asked.forEach(a -> lists.persist(new GuestList(Ids.next(), event.id(), a.departmentId,
                directory.departmentName(a.departmentId), a.seats)));
        lists.flush();
        work.planned();
        return done(event, by, event.planned(asked.stream().map(Asked::departmentId).toList()), Map.of(), null);
    }

    /** The departments are asked. */
    public Viewed open(UUID id, long version, Actor by) {
        ThankYouEvent event = events.get(id, version);
        Map<String, Object> before = event.facts();
        ThankYouHappened opened = event.open(by, clock.instant());
        work.collect(event, lists.of(id));
        return done(event, by, opened, before, null);
    }

    /** The lists are final; a customer on two of them is invited once. */
    public Viewed close(UUID id, long version, Actor by) {
        work.stopClock(id);
        ThankYouEvent event = events.get(id, version);
        Map<String, Object> before = event.facts();
        ThankYouHappened closed = event.close(guests.invited(id).size(), by, clock.instant());
        work.closeLists(lists.of(id));
        work.hold(event, event.plan().heldOn().plusDays(1).atStartOfDay(zone.id()).toInstant());
        return done(event, by, closed, before, null);
    }

    /** It took place: who came goes into the customers' histories. */
    public Viewed hold(UUID id, long version, List<Attendance> came, String summary, Actor by) {
        ThankYouEvent event = events.get(id, version);
        Map<String, Object> before = event.facts();
        if (event.status() == ThankYouStatus.CLOSED && today().isBefore(event.plan().heldOn())) {
            throw Refused.conflict("thank-you-event.not-yet").rule(RULE);
        }
        List<Guests.Row> invited = guests.invited(id);
        Map<UUID, Attendance> answers = answers(came, invited);
        int attended = (int) answers.values().stream().filter(Attendance::attended).count();
        ThankYouHappened held = event.hold(invited.size(), attended, summary, by, clock.instant());
        invited.forEach(guest -> attend(event, guest, answers.get(guest.customerId()), by));
        work.done(event);
        return done(event, by, held, before, summary);
    }

    public Viewed cancel(UUID id, long version, String reason, Actor by) {
        work.stopClock(id);
        ThankYouEvent event = events.get(id, version);
        Map<String, Object> before = event.facts();
        ThankYouHappened cancelled = event.cancel(reason, by, clock.instant());
        work.closeLists(lists.of(id));
        work.done(event);
        return done(event, by, cancelled, before, reason);
    }

    public Viewed view(UUID id, Actor by) {
        return viewed(visible(id, by));
    }

    /** The final list for the one who invites; it is logged, masked and bounded as every copy of the archive. */
    public Copy copy(UUID id, Actor by) {
        ThankYouEvent event = visible(id, by);
        List<Guests.Row> rows = guests.invited(id);
        ExchangePolicy terms = policies.current(ExchangePolicy.class).value();
        if (terms.needsApproval(rows.size(), false, false)) {
            throw Refused.forbidden("thank-you-event.export-too-large").rule("S2c-37").param("limit", terms.freeRows());
        }
        guests.noteAccesses(id, event.number(), event.plan().name(), by, clock.instant());
        journal.audit(AuditNote.of(ThankYouEvent.TYPE, id, by, "downloaded").rule("S4-02")
                .change(null, Map.of("rows", rows.size())));
        return new Copy(event, rows, by, clock.instant());
    }

    /** The lists' day is over: every department without one is marked, once. */
    public void fallDue(UUID id) {
        ThankYouEvent event = events.locked(id);
        if (event.status() != ThankYouStatus.COLLECTING) {
            return;
        }
        for (GuestList list : lists.of(id)) {
            if (!list.submitted() && !list.late()) {
                list.fallLate(clock.instant());
                event.countLate();
                work.late(event, list);
                journal.append(new ThankYouHappened.ListOverdue(id, event.number(), list.departmentId(),
                        event.plan().listsDueAt(), clock.instant()));
            }
        }
    }

    /** Asks the market promotion department for the next event, when none is planned in time. */
    public void remind() {
        AppreciationPolicy terms = policies.current(AppreciationPolicy.class).value();
        LocalDate last = events.lastHeldOn().orElse(null);
        if (events.anyOpen() || !terms.planNow(last, today())) {
            work.planned();
        } else {
            work.planNext(last == null ? null : terms.nextBy(last).atStartOfDay(zone.id()).toInstant());
        }
    }

    public static List<String> allowedActions(ThankYouEvent event, Actor by) {
        return ThankYouStatus.LIFECYCLE.allowedNames(event.status(), (ThankYouAction a) -> by.has(Roles.MARKET));
    }

    private Map<UUID, Attendance> answers(List<Attendance> came, List<Guests.Row> invited) {
        Set<UUID> known = invited.stream().map(Guests.Row::customerId).collect(Collectors.toSet());
        List<Reason> wrong = new ArrayList<>();
        for (int i = 0; i < came.size(); i++) {
            if (!known.contains(came.get(i).customerId)) {
                wrong.add(Reason.of("guests[" + i + "].customerId", "thank-you-event.not-a-guest", RULE));
            }
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong).rule(RULE);
        }
        return came.stream().collect(Collectors.toMap(Attendance::customerId, Function.identity(), (a, b) -> b));
    }

    private void attend(ThankYouEvent event, Guests.Row guest, Attendance answer, Actor by) {
        boolean attended = answer != null && answer.attended;
        guests.attend(event.id(), guest.customerId(), attended, answer == null ? null : answer.impression);
        if (attended) {
            journal.audit(AuditNote.of(Customer.TYPE, guest.customerId(), by, "thanked").rule(RULE).change(null,
                    Map.of("event", event.number(), "name", event.plan().name(), "heldOn", event.plan().heldOn())));
        }
    }

    private void check(Plan plan, List<Asked> asked) {
        List<Reason> wrong = new ArrayList<>();
        if (plan.heldOn().isBefore(today())) {
            wrong.add(Reason.of("heldOn", "thank-you-event.in-the-past", RULE));
        }
        if (!plan.listsDueAt().isAfter(clock.instant())) {
            wrong.add(Reason.of("listsDueAt", "thank-you-event.due-passed", RULE));
        } else if (zone.dateOf(plan.listsDueAt()).isAfter(plan.heldOn())) {
            wrong.add(Reason.of("listsDueAt", "thank-you-event.due-after-event", RULE));
        }
        Set<UUID> once = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            UUID department = asked.get(i).departmentId;
            if (!once.add(department)) {
                wrong.add(Reason.of("departments[" + i + "]", "thank-you-event.department-twice", RULE));
            }
            if (directory.departmentName(department).isEmpty()) {
                wrong.add(Reason.of("departments[" + i + "]", "thank-you-event.department-unknown", RULE));
            }
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong).rule(RULE);
        }
    }

    private LocalDate today() {
        return zone.dateOf(clock.instant());
    }

    private Viewed done(ThankYouEvent event, Actor by, ThankYouHappened happened, Map<String, Object> before,
            String reason) {
        journal.append(happened);
        journal.audit(AuditNote.of(ThankYouEvent.TYPE, event.id(), by, happened.type().split("\\.")[1]).rule(RULE)
                .reason(reason).change(before, event.facts()));
        return viewed(event);
    }

    private Viewed viewed(ThankYouEvent event) {
        return new Viewed(event, lists.of(event.id()));
    }

    /** An event exists for the whole company's readers and, once it collects, for the departments asked. */
    private ThankYouEvent visible(UUID id, Actor by) {
        ThankYouEvent event = events.get(id);
        boolean asked = event.status() != ThankYouStatus.PLANNED
                && lists.of(id).stream().anyMatch(list -> by.departments().contains(list.departmentId()));
        if (!asked && !access.reader(by).companyWide()) {
            throw Refused.notFound();
        }
        return event;
    }
}
