package io.keguan.customer.change.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.change.domain.ChangeKind;
import io.keguan.customer.change.domain.ChangeStatus;
import io.keguan.customer.search.SearchQuery;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;

/** The change requests a person may see as a list, newest first; found by what their customer is found by. */
@ApplicationScoped
public class ChangeRequestList {

    private static final String SELECT = "SELECT r.* FROM change_request r";

    /** What the list can be narrowed by; null leaves it as it is. */
    public record Filter(ChangeStatus status, ChangeKind kind, UUID customer, UUID department, boolean mine) {}

    @Schema(name = "ChangeRequestRow")
    public record Row(UUID id, String number, ChangeStatus status, ChangeKind kind, UUID customerId,
            String customerNumber, String customerName, String reason, UUID departmentId, String departmentName,
            UUID submittedById, String submittedByName, Instant submittedAt, @Nullable Instant dueAt, long version) {}

    private final Lists lists;
    private final AccessPolicy access;

    public ChangeRequestList(Lists lists, AccessPolicy access) {
        this.lists = lists;
        this.access = access;
    }

    public Page<Row> page(PageQuery page, Filter filter, Actor actor) {
        ListQuery<Row> list = lists.list("change-requests", SELECT, ChangeRequestList::read)
                .id("r.id")
                .sort("-submittedAt", "r.submitted_at", "timestamptz")
                .sort("number", "r.number", "text")
                .where(CustomerRepository.IN_USE.formatted("r.customer_id"))
                .where("r.status = ?", text(filter.status))
                .where("r.kind = ?", text(filter.kind))
                .where(CustomerRepository.FAMILY.formatted("r.customer_id"), filter.customer, filter.customer)
                .where("r.department_id = ?", filter.department)
                .where("r.submitted_by_id = ?", filter.mine ? actor.id() : null);
        SearchQuery search = SearchQuery.of(page.q);
        if (search != null) {
            list.where("r.customer_id IN (SELECT c.id FROM customer c WHERE " + SearchQuery.CONDITION.formatted("c")
                    + " AND c.name_key LIKE ?) OR r.number = upper(?)", search.terms(),
                    search.like() == null ? "%" : search.like(), page.q.strip());
        }
        return access.reader(actor).onlyKnown(list, "r.department_id", "r.submitted_by_id").page(page);
    }

    private static Row read(ResultSet row) throws SQLException {
        Timestamp dueAt = row.getTimestamp("due_at");
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                ChangeStatus.valueOf(row.getString("status")), ChangeKind.valueOf(row.getString("kind")),
                row.getObject("customer_id", UUID.class), row.getString("customer_number"),
                row.getString("customer_name"), row.getString("reason"), row.getObject("department_id", UUID.class),
                row.getString("department_name"), row.getObject("submitted_by_id", UUID.class),
                row.getString("submitted_by_name"), row.getTimestamp("submitted_at").toInstant(),
                dueAt == null ? null : dueAt.toInstant(), row.getLong("version"));
    }

    private static String text(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
