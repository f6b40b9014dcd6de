package io.keguan.customer.reception.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.reception.domain.ReceptionOutcome;
import io.keguan.customer.reception.domain.ReceptionStatus;
import io.keguan.customer.search.SearchQuery;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;

/** The receptions a person may see as a list, newest first. */
@ApplicationScoped
public class ReceptionList {

    /** What the list can be narrowed by; null leaves it as it is. */
    public record Filter(ReceptionStatus status, ReceptionOutcome outcome, boolean mine, UUID department, UUID customer,
            UUID registration) {}

    @Schema(name = "ReceptionRow")
    public record Row(UUID id, String number, ReceptionStatus status, ReceptionOutcome outcome, String visitorName,
            @Nullable String company, boolean contactedBefore, UUID ownerId, String ownerName, UUID hostId,
            String hostName, UUID departmentId, String departmentName, String receivedByName, Instant receivedAt,
            Instant dueAt, boolean corrected, @Nullable UUID registrationId, @Nullable String registrationNumber,
            @Nullable UUID customerId, @Nullable String customerNumber, long version) {}

    private final Lists lists;
    private final AccessPolicy access;

    public ReceptionList(Lists lists, AccessPolicy access) {
        this.lists = lists;
        this.access = access;
    }

    public Page<Row> page(PageQuery page, Filter filter, Actor actor) {
        ListQuery<Row> list = lists.list("receptions", "SELECT r.* FROM reception r", ReceptionList::read)
                .id("r.id")
                .sort("-receivedAt", "r.received_at", "timestamptz")
                .sort("dueAt", "r.due_at", "timestamptz")
                .sort("number", "r.number", "text")
                .where(CustomerRepository.IN_USE.formatted("r.customer_id"))
                .where("r.status = ?", filter.status == null ? null : filter.status.name())
                .where("r.outcome = ?", filter.outcome == null ? null : filter.outcome.name())
                .where("r.host_id = ? OR r.owner_id = ?", filter.mine ? actor.id() : null, actor.id())
                .where("r.department_id = ?", filter.department)
                .where("r.registration_id = ?", filter.registration)
                .where(CustomerRepository.FAMILY.formatted("r.customer_id"), filter.customer, filter.customer);
        SearchQuery search = SearchQuery.of(page.q);
        if (search != null) {
            list.where(SearchQuery.CONDITION.formatted("r"), search.terms()).where("r.name_key LIKE ?", search.like());
        }
        if (!access.reader(actor).companyWide()) {
            list.where(
                    "r.department_id = ANY (?) OR r.desk_id = ANY (?) OR ? IN (r.host_id, r.owner_id, r.received_by_id)",
                    actor.departments(), actor.departments(), actor.id());
        }
        return list.page(page);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                ReceptionStatus.valueOf(row.getString("status")), ReceptionOutcome.valueOf(row.getString("outcome")),
                row.getString("visitor_name"), row.getString("company"), row.getBoolean("contacted_before"),
                row.getObject("owner_id", UUID.class), row.getString("owner_name"),
                row.getObject("host_id", UUID.class),
                row.getString("host_name"), row.getObject("department_id", UUID.class),
                row.getString("department_name"),
                row.getString("received_by_name"), row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("due_at").toInstant(), row.getInt("corrections") > 0,
                row.getObject("registration_id", UUID.class), row.getString("registration_number"),
                row.getObject("customer_id", UUID.class), row.getString("customer_number"), row.getLong("version"));
    }
}
