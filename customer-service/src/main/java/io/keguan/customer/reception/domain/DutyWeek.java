package io.keguan.customer.reception.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;

/** One week of a department's duty roster 值班表: who receives new customers on each day, and who is away (S2c-29). */
@Entity
@Table(name = "duty_week")
public class DutyWeek extends Aggregate {

    public static final String TYPE = "duty-week";
    private static final int DAYS = 7;

    private UUID departmentId;
    private LocalDate monday;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<DutyDay> days = List.of();

    protected DutyWeek() {}

    public DutyWeek(UUID id, UUID departmentId, LocalDate monday) {
        super(id);
        this.departmentId = departmentId;
        this.monday = monday;
    }

    public static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Replaces the week; one person is on duty a day, and nobody who is away. */
    public void enter(List<DutyDay> entered) {
        List<Reason> wrong = new ArrayList<>();
        Set<LocalDate> taken = new HashSet<>();
        Set<List<Object>> named = new HashSet<>();
        for (int i = 0; i < entered.size(); i++) {
            DutyDay line = entered.get(i);
            if (line.day().isBefore(monday) || !line.day().isBefore(monday.plusDays(DAYS))) {
                wrong.add(Reason.of("days[" + i + "].day", "duty-roster.other-week", "S2c-29"));
            }
            if (!line.away() && !taken.add(line.day())) {
                wrong.add(Reason.of("days[" + i + "].day", "duty-roster.two-on-duty", "S2c-29"));
            }
            if (!named.add(List.of(line.day(), line.staffId()))) {
                wrong.add(Reason.of("days[" + i + "].staffId", "duty-roster.named-twice", "S2c-29"));
            }
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong).rule("S2c-29");
        }
        days = List.copyOf(entered);
    }

    /** The duties of this week a week later; who was away is not away again. */
    public List<DutyDay> nextWeek() {
        return days.stream()
                .filter(line -> !line.away())
                .map(line -> new DutyDay(line.day().plusDays(DAYS), line.staffId(), line.staffName(), false))
                .toList();
    }

    public Optional<UUID> onDuty(LocalDate day) {
        return days.stream().filter(line -> line.day().equals(day) && !line.away()).map(DutyDay::staffId).findFirst();
    }

    public boolean away(LocalDate day, UUID staff) {
        return days.stream().anyMatch(line -> line.away() && line.day().equals(day) && line.staffId().equals(staff));
    }

    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("monday", monday);
        facts.put("duty", days.stream().filter(d -> !d.away()).map(d -> d.day() + " " + d.staffName()).toList());
        facts.put("away", days.stream().filter(DutyDay::away).map(d -> d.day() + " " + d.staffName()).toList());
        return facts;
    }

    public UUID departmentId() {
        return departmentId;
    }

    public LocalDate monday() {
        return monday;
    }

    public List<DutyDay> days() {
        return days;
    }
}
