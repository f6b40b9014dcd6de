package io.keguan.customer.reception;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.reception.domain.DutyDay;
import io.keguan.customer.reception.domain.DutyWeek;
import io.keguan.customer.reception.domain.StaffMember;
import io.keguan.customer.reception.domain.StaffMember.Presence;
import io.keguan.customer.reception.persistence.DutyWeekRepository;
import io.keguan.customer.staff.persistence.StaffDirectory;
import io.keguan.customer.staff.persistence.StaffDirectory.Member;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.security.Roles;
import io.keguan.kit.time.BusinessZone;

/** Who is on duty in a department, and who of the company is away, day by day (S2c-29). */
@UseCases
public class DutyRosters {

    /** A line as it is entered. */
    public record Line(LocalDate day, UUID staffId, boolean away) {}

    /** A week as it is shown; one nobody has entered yet has the version 0. */
    public record Week(UUID departmentId, String departmentName, LocalDate monday, List<DutyDay> days, long version) {}

    private final DutyWeekRepository weeks;
    private final StaffDirectory staff;
    private final AccessPolicy access;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public DutyRosters(DutyWeekRepository weeks, StaffDirectory staff, AccessPolicy access, Journal journal,
            BusinessZone zone, Clock clock) {
        this.weeks = weeks;
        this.staff = staff;
        this.access = access;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    public Week view(UUID department, LocalDate day, Actor by) {
        UUID of = department == null ? by.departmentId() : department;
        if (of == null || !access.reader(by).companyWide() && !by.departments().contains(of)) {
            throw Refused.notFound();
        }
        LocalDate monday = DutyWeek.mondayOf(day == null ? today() : day);
        return weeks.of(of, monday).map(this::shown)
                .orElseGet(() -> new Week(of, staff.departmentName(of), monday, List.of(), 0));
    }

    public Week enter(UUID department, LocalDate monday, long seen, List<Line> lines, Actor by) {
        return write(department, monday, seen, named(lines), "entered", by);
    }

    /** Takes the duties of the week before; who has left since has to be replaced. */
    public Week copyLastWeek(UUID department, LocalDate monday, long seen, Actor by) {
        requireManager(department, by);
        List<DutyDay> copied = weeks.of(department, monday.minusDays(1)).map(DutyWeek::nextWeek).orElse(List.of())
                .stream().filter(line -> staff.find(line.staffId()).filter(Member::enabled).isPresent()).toList();
        if (copied.isEmpty()) {
            throw Refused.conflict("duty-roster.nothing-to-copy").rule("S2c-29");
        }
        return write(department, monday, seen, copied, "copied", by);
    }

    public static boolean mayEnter(UUID department, Actor by) {
        return by.has(Roles.DEPT_MANAGER) && by.departments().contains(department);
    }

    LocalDate today() {
        return zone.dateOf(clock.instant());
    }

    /** Who is on duty in the department today. */
    Optional<StaffMember> onDuty(UUID department) {
        return weeks.of(department, today()).flatMap(week -> week.onDuty(today())).flatMap(this::member);
    }

    /** The person as of today: there, away, or gone; empty when nobody knows such a person. */
    Optional<StaffMember> member(UUID id) {
        return staff.find(id).map(found -> new StaffMember(found.id(), found.name(), found.departmentId(),
                found.departmentName(),
                !found.enabled() ? Presence.LEFT : away(found) ? Presence.AWAY : Presence.PRESENT));
    }

    private boolean away(Member person) {
        return weeks.of(person.departmentId(), today()).filter(week -> week.away(today(), person.id())).isPresent();
    }

    private Week write(UUID department, LocalDate monday, long seen, List<DutyDay> days, String step, Actor by) {
        requireManager(department, by);
        if (!DutyWeek.mondayOf(monday).equals(monday)) {
            throw Refused.invalid("monday", "duty-roster.not-a-monday", "S2c-29");
        }
        DutyWeek week = seen == 0 ? opened(department, monday) : changed(department, monday, seen);
        Map<String, Object> before = week.days().isEmpty() ? null : week.facts();
        week.enter(days);
        weeks.persistAndFlush(week);
        journal.audit(AuditNote.of(DutyWeek.TYPE, week.id(), by, step).rule("S2c-29").change(before, week.facts()));
        return shown(week);
    }

    private DutyWeek opened(UUID department, LocalDate monday) {
        if (weeks.of(department, monday).isPresent()) {
            throw Refused.stale();
        }
        return new DutyWeek(Ids.next(), department, monday);
    }

    private DutyWeek changed(UUID department, LocalDate monday, long seen) {
        UUID id = weeks.of(department, monday).orElseThrow(Refused::stale).id();
        weeks.getEntityManager().clear();
        return weeks.get(id, seen - 1);
    }

    private static void requireManager(UUID department, Actor by) {
        if (!mayEnter(department, by)) {
            throw Refused.forbidden("duty-roster.not-manager").rule("S2c-29");
        }
    }

    private List<DutyDay> named(List<Line> lines) {
        List<DutyDay> days = new ArrayList<>();
        List<Reason> unknown = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Optional<Member> found = staff.find(line.staffId).filter(Member::enabled);
            if (found.isEmpty()) {
                unknown.add(Reason.of("days[" + i + "].staffId", "reception.staff-unknown", "S2c-29"));
            } else {
                days.add(new DutyDay(line.day, line.staffId, found.get().name(), line.away));
            }
        }
        if (!unknown.isEmpty()) {
            throw Refused.invalid(unknown).rule("S2c-29");
        }
        return days;
    }

    private Week shown(DutyWeek week) {
        return new Week(week.departmentId(), staff.departmentName(week.departmentId()), week.monday(), week.days(),
                week.version() + 1);
    }
}
