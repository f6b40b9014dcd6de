package io.keguan.customer.duty.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.AccessPolicy.Reader;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.duty.domain.DutyKind;
import io.keguan.customer.duty.domain.DutyStatus;
import io.keguan.customer.search.SearchQuery;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The duties a person may see as a list, those due first in front, and counted by department and kind. */
@ApplicationScoped
public class DutyList {

    private static final String SELECT = """
            SELECT d.*, c.number, c.name, c.department_id, c.department_name, c.owner_id, c.owner_name
            FROM duty d JOIN customer c ON c.id = d.customer_id""";
    private static final String COUNT = """
            SELECT c.department_id, max(c.department_name) AS department_name, d.kind,
                count(*) FILTER (WHERE d.status = 'DUE') AS due, count(*) FILTER (WHERE d.status = 'OVERDUE') AS overdue,
                count(*) FILTER (WHERE d.status = 'DONE') AS done,
                count(*) FILTER (WHERE d.overdue_at IS NOT NULL) AS late,
                coalesce(sum(d.reminder_count), 0) AS reminders
            FROM duty d JOIN customer c ON c.id = d.customer_id
            WHERE d.status <> 'WAIVED' AND c.status = 'ACTIVE' AND (CAST(? AS text) IS NULL OR d.period = ?)
                AND (? OR c.department_id = ANY (?) OR c.owner_id = ?)
            GROUP BY c.department_id, d.kind ORDER BY overdue DESC, due DESC, department_name, d.kind""";

    /** What the list can be narrowed by; null leaves it as it is. */
    public record Filter(DutyKind kind, DutyStatus status, UUID department, String period, UUID customer, UUID owner,
            Boolean late, Boolean needsChanged) {}

    @Schema(name = "DutyRow")
    public record Row(UUID id, DutyKind kind, String period, DutyStatus status, boolean late, LocalDate since,
            Instant dueAt, int reminderCount, UUID customerId, String customerNumber, String customerName,
            UUID departmentId, String departmentName, UUID ownerId, String ownerName, @Nullable String subject,
            @Nullable Boolean needsChanged, @Nullable String words, @Nullable String source, @Nullable UUID evidenceId,
            @Nullable Instant doneAt, @Nullable String doneByName, @Nullable Boolean counted, long version) {}

    /**
     * How a department stands with the duties of a kind.
     *
     * @param late that were ever overdue, whatever they are now
     */
    @Schema(name = "DutyCount")
    public record Count(UUID departmentId, String departmentName, DutyKind kind, long due, long overdue, long done,
            long late, long reminders) {}

    private final Lists lists;
    private final DataSource database;
    private final AccessPolicy access;

    public DutyList(Lists lists, DataSource database, AccessPolicy access) {
        this.lists = lists;
        this.database = database;
        this.access = access;
    }

    public Page<Row> page(PageQuery page, Filter filter, Actor actor) {
        ListQuery<Row> list = lists.list("duties", SELECT, DutyList::read)
                .id("d.id")
                .sort("dueAt", "d.due_at", "timestamptz")
                .sort("name", "c.name", "text")
                .sort("reminderCount", "d.reminder_count", "integer")
                .where("d.kind = ?", filter.kind == null ? null : filter.kind.name())
                .where("d.status = ?", filter.status == null ? null : filter.status.name())
                .where("c.department_id = ?", filter.department)
                .where("d.period = ?", filter.period)
                .where("c.owner_id = ?", filter.owner)
                .where("d.needs_changed = ?", filter.needsChanged);
        if (filter.late != null) {
            list.where("d.overdue_at IS %s NULL".formatted(filter.late ? "NOT" : ""));
        }
        SearchQuery search = SearchQuery.of(page.q);
        if (search != null) {
            list.where(SearchQuery.CONDITION.formatted("c"), search.terms()).where("c.name_key LIKE ?", search.like());
        }
        if (filter.customer != null) {
            // Of one customer everything: whoever asks for it has been let into the file.
            return list
                    .where(CustomerRepository.FAMILY.formatted("d.customer_id"), filter.customer, filter.customer)
                    .page(page);
        }
        Reader reader = access.reader(actor);
        return reader.onlyStanding(list.where("c.status = 'ACTIVE'"), "c.department_id", "c.owner_id").page(page);
    }

    /** @param period null for all */
    public List<Count> counts(String period, Actor actor) {
        return Sql.all(database, DutyList::count, COUNT, period, period, access.reader(actor).companyWide(),
                actor.departments(), actor.id());
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(row.getObject("department_id", UUID.class), row.getString("department_name"),
                DutyKind.valueOf(row.getString("kind")), row.getLong("due"), row.getLong("overdue"),
                row.getLong("done"), row.getLong("late"), row.getLong("reminders"));
    }

    private static Row read(ResultSet row) throws SQLException {
        DutyKind kind = DutyKind.valueOf(row.getString("kind"));
        DutyStatus status = DutyStatus.valueOf(row.getString("status"));
        return new Row(row.getObject("id", UUID.class), kind, row.getString("period"), status,
                Sql.instant(row, "overdue_at") != null, row.getObject("since", LocalDate.class),
                Sql.instant(row, "due_at"), row.getInt("reminder_count"), row.getObject("customer_id", UUID.class),
                row.getString("number"), row.getString("name"), row.getObject("department_id", UUID.class),
                row.getString("department_name"), row.getObject("owner_id", UUID.class), row.getString("owner_name"),
                row.getString("subject"), row.getObject("needs_changed", Boolean.class), row.getString("words"),
                row.getString("source"), row.getObject("evidence_id", UUID.class), Sql.instant(row, "done_at"),
                row.getString("done_by_name"),
                kind == DutyKind.HANDOVER_DATA ? status == DutyStatus.DONE : null, row.getLong("version"));
    }
}
