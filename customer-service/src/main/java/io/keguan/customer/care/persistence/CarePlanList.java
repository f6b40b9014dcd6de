package io.keguan.customer.care.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.care.domain.CareStatus;
import io.keguan.customer.search.SearchQuery;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The care plans a person may see as a list, and the key customers that have none. */
@ApplicationScoped
public class CarePlanList {

    private static final String SELECT = """
            SELECT p.*, c.number AS customer_number, c.name, c.department_name, c.owner_name, n.planned, n.done
            FROM care_plan p JOIN customer c ON c.id = p.customer_id CROSS JOIN LATERAL (
                SELECT count(*) AS planned, count(l->>'doneOn') AS done FROM jsonb_array_elements(p.lines) l) AS n""";
    private static final String KEY_CUSTOMERS = """
            SELECT c.id, c.number, c.name, c.department_name, c.owner_id, c.owner_name, d.id AS draft_id,
                d.status AS draft_status
            FROM customer c LEFT JOIN care_plan d ON d.customer_id = c.id AND d.year = %d
                AND d.status IN ('DRAFT', 'SUBMITTED', 'RETURNED')""";
    private static final String NONE_IN_FORCE = "NOT EXISTS (SELECT FROM care_plan p"
            + " WHERE p.customer_id = c.id AND p.year = ? AND p.status = 'IN_FORCE')";

    /** What the list can be narrowed by; null leaves it as it is. */
    public record Filter(CareStatus status, Integer year, UUID customer, UUID department, UUID author) {}

    @Schema(name = "CarePlanRow")
    public record Row(UUID id, String number, UUID customerId, String customerNumber, String customerName, int year,
            int revision, CareStatus status, int planned, int done, String departmentName, String ownerName,
            String authorName, Instant draftedAt, @Nullable Instant decidedAt, long version) {}

    /** A key customer without a plan in force. @param draftId the plan that is on its way */
    @Schema(name = "CarePlanMissing")
    public record Missing(UUID customerId, String customerNumber, String customerName, String departmentName,
            UUID ownerId, String ownerName, @Nullable UUID draftId, @Nullable CareStatus draftStatus) {}

    private final Lists lists;
    private final AccessPolicy access;

    public CarePlanList(Lists lists, AccessPolicy access) {
        this.lists = lists;
        this.access = access;
    }

    public Page<Row> page(PageQuery page, Filter filter, Actor actor) {
        ListQuery<Row> list = lists.list("care-plans", SELECT, CarePlanList::read)
                .id("p.id")
                .sort("-draftedAt", "p.drafted_at", "timestamptz")
                .sort("name", "c.name", "text")
                .sort("number", "p.number", "text")
                .where("p.status = ?", filter.status == null ? null : filter.status.name())
                .where("p.year = ?", filter.year)
                .where("c.department_id = ?", filter.department)
                .where("p.author_id = ?", filter.author);
        if (filter.customer != null) {
            // Of one customer everything: whoever asks for it has been let into the file.
            return list
                    .where(CustomerRepository.FAMILY.formatted("p.customer_id"), filter.customer, filter.customer)
                    .page(page);
        }
        searched(list.where("c.status = 'ACTIVE'"), page);
        return access.reader(actor).onlyStanding(list, "c.department_id", "c.owner_id").page(page);
    }

    public Page<Missing> missing(PageQuery page, int year, UUID department, Actor actor) {
        ListQuery<Missing> list = lists
                .list("care-plans-missing", KEY_CUSTOMERS.formatted(year), CarePlanList::missing)
                .id("c.id")
                .sort("name", "c.name", "text")
                .sort("number", "c.number", "text")
                .where("c.category = 'KEY' AND c.status = 'ACTIVE'")
                .where(NONE_IN_FORCE, year)
                .where("c.department_id = ?", department);
        searched(list, page);
        return access.reader(actor).onlyStanding(list, "c.department_id", "c.owner_id").page(page);
    }

    private static void searched(ListQuery<?> list, PageQuery page) {
        SearchQuery search = SearchQuery.of(page.q);
        if (search != null) {
            list.where(SearchQuery.CONDITION.formatted("c"), search.terms()).where("c.name_key LIKE ?", search.like());
        }
    }

    private static Missing missing(ResultSet row) throws SQLException {
        String status = row.getString("draft_status");
        return new Missing(row.getObject("id", UUID.class), row.getString("number"), row.getString("name"),
                row.getString("department_name"), row.getObject("owner_id", UUID.class), row.getString("owner_name"),
                row.getObject("draft_id", UUID.class), status == null ? null : CareStatus.valueOf(status));
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                row.getObject("customer_id", UUID.class), row.getString("customer_number"), row.getString("name"),
                row.getInt("year"), row.getInt("revision"), CareStatus.valueOf(row.getString("status")),
                row.getInt("planned"), row.getInt("done"), row.getString("department_name"),
                row.getString("owner_name"), row.getString("author_name"), Sql.instant(row, "drafted_at"),
                Sql.instant(row, "decided_at"), row.getLong("version"));
    }
}
