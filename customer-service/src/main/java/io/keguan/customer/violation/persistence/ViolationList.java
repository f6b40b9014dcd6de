package io.keguan.customer.violation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.violation.ViolationRights;
import io.keguan.customer.violation.domain.Attempt;
import io.keguan.customer.violation.domain.ViolationKind;
import io.keguan.customer.violation.domain.ViolationSource;
import io.keguan.customer.violation.domain.ViolationStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.Roles;
import io.keguan.kit.sql.Sql;

/** The violations a person may know of, the latest first. */
@ApplicationScoped
public class ViolationList {

    /** What the list can be narrowed by; null leaves it as it is. */
    public record Filter(ViolationStatus status, ViolationKind kind, ViolationSource source, UUID customer,
            UUID department) {}

    @Schema(name = "ViolationRow")
    public record Row(UUID id, String number, ViolationStatus status, ViolationKind kind, ViolationSource source,
            @Nullable Attempt attempt, int attempts, String personName, String departmentName,
            @Nullable String customerNumber, @Nullable String customerName, LocalDate happenedOn,
            String reportedByName, Instant reportedAt, @Nullable Long proposedFen,
            @Nullable Boolean dismissalProposed, long version) {}

    private final Lists lists;

    public ViolationList(Lists lists) {
        this.lists = lists;
    }

    public Page<Row> page(PageQuery page, Filter filter, Actor actor) {
        String asked = page.q == null || page.q.isBlank() ? null : page.q.strip();
        ListQuery<Row> list = lists.list("violations", "SELECT v.* FROM violation v", ViolationList::read)
                .id("v.id")
                .sort("-reportedAt", "v.reported_at", "timestamptz")
                .sort("number", "v.number", "text")
                .where("v.status = ?", name(filter.status))
                .where("v.kind = ?", name(filter.kind))
                .where("v.source = ?", name(filter.source))
                .where(CustomerRepository.FAMILY.formatted("v.customer_id"), filter.customer, filter.customer)
                .where("v.department_id = ?", filter.department)
                .where("v.number = ? OR v.person_name = ? OR v.customer_number = ?",
                        asked == null ? null : asked.toUpperCase(Locale.ROOT), asked, asked);
        return seen(list, actor).page(page);
    }

    private static ListQuery<Row> seen(ListQuery<Row> list, Actor actor) {
        if (ViolationRights.oversees(actor)) {
            return list;
        }
        return actor.has(Roles.DEPT_MANAGER)
                ? list.where("v.person_id = ? OR v.reported_by_id = ? OR v.department_id = ANY (?)", actor.id(),
                        actor.id(), actor.departments())
                : list.where("v.person_id = ? OR v.reported_by_id = ?", actor.id(), actor.id());
    }

    private static Row read(ResultSet row) throws SQLException {
        String attempt = row.getString("attempt");
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                ViolationStatus.valueOf(row.getString("status")), ViolationKind.valueOf(row.getString("kind")),
                ViolationSource.valueOf(row.getString("source")), attempt == null ? null : Attempt.valueOf(attempt),
                row.getInt("attempts"), row.getString("person_name"), row.getString("department_name"),
                row.getString("customer_number"), row.getString("customer_name"),
                row.getObject("happened_on", LocalDate.class), row.getString("reported_by_name"),
                Sql.instant(row, "reported_at"), row.getObject("penalty_fen", Long.class),
                row.getObject("dismissal", Boolean.class), row.getLong("version"));
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }
}
