package io.keguan.customer.exchange.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.exchange.domain.ExportStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.Roles;
import io.keguan.kit.sql.Sql;

/** The exports as a list, newest first: one's own; all of them for those who permit or audit them. */
@ApplicationScoped
public class ExportList {

    /** What the list can be narrowed by; null leaves it as it is. */
    public record Filter(ExportStatus status, boolean mine) {}

    @Schema(name = "ExportListRow")
    public record Row(UUID id, String number, ExportStatus status, String purpose, int rowCount, boolean unmasked,
            boolean approvalNeeded, UUID requestedById, String requestedByName, String departmentName,
            Instant requestedAt, @Nullable String decidedByName, @Nullable Instant expiresAt, int downloads,
            long version) {}

    private final Lists lists;

    public ExportList(Lists lists) {
        this.lists = lists;
    }

    public static boolean seesAll(Actor actor) {
        return actor.hasAny(Roles.GENERAL_MANAGER, Roles.AUDITOR);
    }

    public Page<Row> page(PageQuery page, Filter filter, Actor actor) {
        ListQuery<Row> list = lists.list("exports", "SELECT e.* FROM customer_export e", ExportList::read)
                .id("e.id")
                .sort("-requestedAt", "e.requested_at", "timestamptz")
                .sort("number", "e.number", "text")
                .where("e.status = ?", filter.status == null ? null : filter.status.name());
        boolean all = seesAll(actor) && !filter.mine;
        return list.where("e.requested_by_id = ?", all ? null : actor.id()).page(page);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                ExportStatus.valueOf(row.getString("status")), row.getString("purpose"), row.getInt("row_count"),
                row.getBoolean("unmasked"), row.getBoolean("approval_needed"),
                row.getObject("requested_by_id", UUID.class), row.getString("requested_by_name"),
                row.getString("department_name"), row.getTimestamp("requested_at").toInstant(),
                row.getString("decided_by_name"), Sql.instant(row, "expires_at"), row.getInt("downloads"),
                row.getLong("version"));
    }
}
