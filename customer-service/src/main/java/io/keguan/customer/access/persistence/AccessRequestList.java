package io.keguan.customer.access.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.access.domain.AccessKind;
import io.keguan.customer.access.domain.AccessStatus;
import io.keguan.customer.access.domain.Approval.Approver;
import io.keguan.customer.access.domain.Bar;
import io.keguan.customer.search.SearchQuery;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.Roles;
import io.keguan.kit.sql.Sql;

/** The access requests a person made, decides or looks after, newest first. */
@ApplicationScoped
public class AccessRequestList {

    private static final String SELECT = "SELECT r.* FROM access_request r JOIN customer c ON c.id = r.customer_id";
    private static final String DEADLINE = "coalesce(r.due_at, r.open_until, 'infinity'::timestamptz)";

    /** What the list can be narrowed by; null leaves it as it is. */
    public record Filter(AccessStatus status, AccessKind kind, UUID customer, UUID applicant, boolean barred) {}

    @Schema(name = "AccessRequestRow")
    public record Row(UUID id, String number, AccessKind kind, AccessStatus status, UUID customerId,
            String customerNumber, String customerName, UUID applicantId, String applicantName,
            String applicantDepartmentName, String purpose, Approver approver, Instant requestedAt,
            @Nullable Instant openFrom, @Nullable Instant openUntil, @Nullable Instant dueAt, @Nullable Bar bar,
            long version) {}

    private final Lists lists;

    public AccessRequestList(Lists lists) {
        this.lists = lists;
    }

    /** @param mine only the caller's own requests */
    public Page<Row> page(PageQuery page, Filter filter, boolean mine, Actor actor, Collection<String> consentRoles) {
        ListQuery<Row> list = lists.list("access-requests", SELECT, AccessRequestList::read)
                .id("r.id")
                .sort("-requestedAt", "r.requested_at", "timestamptz")
                .sort("deadline", DEADLINE, "timestamptz")
                .sort("number", "r.number", "text")
                .where("r.status = ?", filter.status == null ? null : filter.status.name())
                .where("r.kind = ?", filter.kind == null ? null : filter.kind.name())
                .where("r.customer_id = ?", filter.customer)
                .where("r.applicant_id = ?", mine ? actor.id() : filter.applicant)
                .where(filter.barred ? "r.bar IS NOT NULL AND r.bar_lifted_at IS NULL" : "true");
        SearchQuery search = SearchQuery.of(page.q);
        if (search != null && page.q.strip().toUpperCase(Locale.ROOT).startsWith("JY-")) {
            list.where("r.number = ?", page.q.strip().toUpperCase(Locale.ROOT));
        } else if (search != null) {
            list.where(SearchQuery.CONDITION.formatted("c"), search.terms()).where("c.name_key LIKE ?", search.like());
        }
        return visible(list, actor, consentRoles).page(page);
    }

    /** The same people whom {@code AccessRequests.sees} lets see a single request. */
    private static ListQuery<Row> visible(ListQuery<Row> list, Actor actor, Collection<String> consentRoles) {
        if (seesAll(actor)) {
            return list;
        }
        return involved(actor, consentRoles)
                ? list.where("r.applicant_id = ? OR r.customer_department_id = ANY (?)"
                        + " OR r.applicant_department_id = ANY (?)", actor.id(), actor.departments(),
                        actor.departments())
                : list.where("r.applicant_id = ?", actor.id());
    }

    public static boolean seesAll(Actor actor) {
        return actor.hasAny(Roles.GENERAL_MANAGER, Roles.DEPUTY_GM, Roles.DATA_ADMIN, Roles.AUDITOR);
    }

    /** Whether the actor reviews, decides or agrees to requests around the own departments. */
    public static boolean involved(Actor actor, Collection<String> consentRoles) {
        return actor.has(Roles.DEPT_MANAGER) || consentRoles.stream().anyMatch(actor::has);
    }

    private static Row read(ResultSet row) throws SQLException {
        String bar = row.getTimestamp("bar_lifted_at") == null ? row.getString("bar") : null;
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                AccessKind.valueOf(row.getString("kind")), AccessStatus.valueOf(row.getString("status")),
                row.getObject("customer_id", UUID.class), row.getString("customer_number"),
                row.getString("customer_name"), row.getObject("applicant_id", UUID.class),
                row.getString("applicant_name"), row.getString("applicant_department_name"), row.getString("purpose"),
                Approver.valueOf(row.getString("approver")), Sql.instant(row, "requested_at"),
                Sql.instant(row, "open_from"),
                Sql.instant(row, "open_until"), Sql.instant(row, "due_at"), bar == null ? null : Bar.valueOf(bar),
                row.getLong("version"));
    }
}
