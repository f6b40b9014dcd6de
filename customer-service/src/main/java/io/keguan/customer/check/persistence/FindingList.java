package io.keguan.customer.check.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.check.domain.ItemStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** What was found in checks, across all of them, those due first in front. */
@ApplicationScoped
public class FindingList {

    private static final String SELECT = "SELECT i.* FROM archive_check_item i";

    /** What the list can be narrowed by; null leaves it as it is. */
    public record Filter(ItemStatus status, UUID customer, UUID department, boolean mine) {}

    @Schema(name = "ArchiveFindingRow")
    public record Row(UUID id, UUID checkId, String checkNumber, ItemStatus status, UUID customerId,
            String customerNumber, String customerName, @Nullable String field, @Nullable String finding,
            Instant dueAt, boolean late, UUID departmentId, String departmentName, String ownerName,
            @Nullable String changeRequestNumber, long version) {}

    private final Lists lists;
    private final AccessPolicy access;

    public FindingList(Lists lists, AccessPolicy access) {
        this.lists = lists;
        this.access = access;
    }

    public Page<Row> page(PageQuery page, Filter filter, Actor actor) {
        ListQuery<Row> list = lists.list("archive-findings", SELECT, FindingList::read)
                .id("i.id")
                .sort("dueAt", "i.due_at", "timestamptz")
                .sort("checkNumber", "i.check_number", "text")
                .where("i.due_at IS NOT NULL")
                .where(CustomerRepository.IN_USE.formatted("i.customer_id"))
                .where("i.status = ?", filter.status == null ? null : filter.status.name())
                .where(CustomerRepository.FAMILY.formatted("i.customer_id"), filter.customer, filter.customer)
                .where("i.department_id = ?", filter.department)
                .where("i.owner_id = ?", filter.mine ? actor.id() : null)
                .where("i.check_number = upper(?) OR i.customer_number = upper(?)", page.q, page.q);
        return access.reader(actor).onlyKnown(list, "i.department_id", "i.owner_id").page(page);
    }

    private static Row read(ResultSet row) throws SQLException {
        String field = row.getString("field");
        return new Row(row.getObject("id", UUID.class), row.getObject("check_id", UUID.class),
                row.getString("check_number"), ItemStatus.valueOf(row.getString("status")),
                row.getObject("customer_id", UUID.class), row.getString("customer_number"),
                row.getString("customer_name"), field == null ? null : FileField.valueOf(field).path(),
                row.getString("finding"), Sql.instant(row, "due_at"), Sql.instant(row, "overdue_at") != null,
                row.getObject("department_id", UUID.class), row.getString("department_name"),
                row.getString("owner_name"), row.getString("change_request_number"), row.getLong("version"));
    }
}
