package io.keguan.customer.filing.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.filing.domain.FilingStatus;
import io.keguan.customer.search.SearchQuery;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The filings a person may see as a list, those due first in front, and counted by department. */
@ApplicationScoped
public class FilingList {

    /** The moment stands beside the rows and not among the conditions: a page mark holds those, and must outlive it. */
    private static final String SELECT = "SELECT f.* FROM filing f CROSS JOIN (VALUES (TIMESTAMPTZ '%s')) AS clock(now)";
    private static final String WITH_DEPARTMENT = "f.status IN ('DUE', 'RETURNED')";
    private static final String COUNT = """
            SELECT f.department_id, max(f.department_name) AS department_name,
                count(*) FILTER (WHERE %1$s AND f.due_at > ?) AS due,
                count(*) FILTER (WHERE %1$s AND f.due_at <= ?) AS overdue,
                count(*) FILTER (WHERE f.status = 'SUBMITTED') AS submitted,
                count(*) FILTER (WHERE f.status = 'FILED') AS filed,
                count(*) FILTER (WHERE f.overdue_at IS NOT NULL) AS late,
                coalesce(sum(f.reminder_count), 0) AS reminders
            FROM filing f WHERE f.status <> 'CANCELLED' AND (? OR f.department_id = ANY (?) OR f.owner_id = ?)
            GROUP BY f.department_id ORDER BY overdue DESC, due DESC, department_name""".formatted(WITH_DEPARTMENT);

    /** What the list can be narrowed by; null leaves it as it is. */
    public record Filter(FilingStatus status, UUID department, UUID owner, Boolean overdue, Boolean late) {}

    @Schema(name = "FilingRow")
    public record Row(UUID id, String number, String name, FilingStatus status, boolean overdue, boolean late,
            Instant firstContactAt, Instant dueAt, int reminderCount, UUID departmentId, String departmentName,
            UUID ownerId, String ownerName, @Nullable UUID customerId, @Nullable String customerNumber,
            UUID registrationId, String registrationNumber, @Nullable Instant submittedAt, @Nullable Instant decidedAt,
            long version) {}

    /**
     * How a department stands with its filings.
     *
     * @param due with the department, in time
     * @param overdue with the department, the deadline passed
     * @param late that were ever overdue, whatever they are now
     */
    @Schema(name = "FilingCount")
    public record Count(UUID departmentId, String departmentName, long due, long overdue, long submitted, long filed,
            long late, long reminders) {}

    private final Lists lists;
    private final DataSource database;
    private final AccessPolicy access;
    private final Clock clock;

    public FilingList(Lists lists, DataSource database, AccessPolicy access, Clock clock) {
        this.lists = lists;
        this.access = access;
        this.database = database;
        this.clock = clock;
    }

    public Page<Row> page(PageQuery page, Filter filter, Actor actor) {
        Instant now = clock.instant();
        ListQuery<Row> list = lists.list("filings", SELECT.formatted(now), row -> read(row, now))
                .id("f.id")
                .sort("dueAt", "f.due_at", "timestamptz")
                .sort("number", "f.number", "text")
                .sort("name", "f.name", "text")
                .sort("reminderCount", "f.reminder_count", "integer")
                .where(CustomerRepository.IN_USE.formatted("f.customer_id"))
                .where("f.status = ?", filter.status == null ? null : filter.status.name())
                .where("f.department_id = ?", filter.department)
                .where("f.owner_id = ?", filter.owner);
        if (filter.overdue != null) {
            list.where((filter.overdue ? "" : "NOT ") + "(" + WITH_DEPARTMENT + " AND f.due_at <= clock.now)");
        }
        if (filter.late != null) {
            list.where("f.overdue_at IS %s NULL".formatted(filter.late ? "NOT" : ""));
        }
        SearchQuery search = SearchQuery.of(page.q);
        if (search != null) {
            list.where(SearchQuery.CONDITION.formatted("f"), search.terms()).where("f.name_key LIKE ?", search.like());
        }
        return access.reader(actor).onlyKnown(list, "f.department_id", "f.owner_id").page(page);
    }

    public List<Count> counts(Actor actor) {
        return Sql.all(database, FilingList::count, COUNT, clock.instant(), clock.instant(),
                access.reader(actor).companyWide(), actor.departments(), actor.id());
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(row.getObject("department_id", UUID.class), row.getString("department_name"),
                row.getLong("due"), row.getLong("overdue"), row.getLong("submitted"), row.getLong("filed"),
                row.getLong("late"), row.getLong("reminders"));
    }

    private static Row read(ResultSet row, Instant now) throws SQLException {
        FilingStatus status = FilingStatus.valueOf(row.getString("status"));
        Instant dueAt = Sql.instant(row, "due_at");
        return new Row(row.getObject("id", UUID.class), row.getString("number"), row.getString("name"), status,
                status.withDepartment() && !now.isBefore(dueAt), Sql.instant(row, "overdue_at") != null,
                Sql.instant(row, "first_contact_at"), dueAt, row.getInt("reminder_count"),
                row.getObject("department_id", UUID.class), row.getString("department_name"),
                row.getObject("owner_id", UUID.class), row.getString("owner_name"),
                row.getObject("customer_id", UUID.class), row.getString("customer_number"),
                row.getObject("registration_id", UUID.class), row.getString("registration_number"),
                Sql.instant(row, "submitted_at"), Sql.instant(row, "decided_at"), row.getLong("version"));
    }
}
