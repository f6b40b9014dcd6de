package io.keguan.kit.time;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;

/** How the administrator brings in a year's calendar when the State Council has published it. */
@UseCases
public class CalendarChanges {

    private final CalendarStore store;
    private final Journal journal;

    public CalendarChanges(CalendarStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    /** The id a year has in the audit trail. */
    public static UUID auditId(int year) {
        return UUID.nameUUIDFromBytes(("calendar/" + year).getBytes(StandardCharsets.UTF_8));
    }

    public void replace(int year, long version, List<CalendarDay> days, Actor by) {
        List<Reason> wrong = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i).day().getYear() != year || !seen.add(days.get(i).day())) {
                wrong.add(Reason.of("days[%d].day".formatted(i), "calendar.day-invalid"));
            }
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong);
        }
        if (!store.replace(year, version, days)) {
            throw Refused.stale();
        }
        journal.audit(AuditNote.of("calendar", auditId(year), by, "replace").change(null,
                Map.of("year", year, "days", days.size())));
    }
}
