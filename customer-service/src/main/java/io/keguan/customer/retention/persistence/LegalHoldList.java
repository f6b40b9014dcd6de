package io.keguan.customer.retention.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.retention.domain.HoldStatus;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The legal holds as a list, newest first. */
@ApplicationScoped
public class LegalHoldList {

    @Schema(name = "LegalHoldRow")
    public record Row(UUID id, String number, HoldStatus status, UUID customerId, String customerNumber, String reason,
            String placedByName, Instant placedAt, @Nullable String liftedByName, @Nullable Instant liftedAt,
            long version) {}

    private final Lists lists;

    public LegalHoldList(Lists lists) {
        this.lists = lists;
    }

    public Page<Row> page(PageQuery page, UUID customerId, HoldStatus status) {
        String asked = page.q == null || page.q.isBlank() ? null : page.q.strip().toUpperCase(Locale.ROOT);
        return lists.list("legal-holds", "SELECT h.* FROM legal_hold h", LegalHoldList::read)
                .id("h.id")
                .sort("-placedAt", "h.placed_at", "timestamptz")
                .sort("number", "h.number", "text")
                .where("h.customer_id = ?", customerId)
                .where("h.status = ?", status == null ? null : status.name())
                .where("h.number = ? OR h.customer_number = ?", asked, asked)
                .page(page);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                HoldStatus.valueOf(row.getString("status")), row.getObject("customer_id", UUID.class),
                row.getString("customer_number"), row.getString("reason"), row.getString("placed_by_name"),
                Sql.instant(row, "placed_at"), row.getString("lifted_by_name"), Sql.instant(row, "lifted_at"),
                row.getLong("version"));
    }
}
