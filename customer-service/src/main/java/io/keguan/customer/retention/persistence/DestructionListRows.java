package io.keguan.customer.retention.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.retention.domain.DestructionStatus;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The destruction lists, newest first. */
@ApplicationScoped
public class DestructionListRows {

    private static final String SELECT = "SELECT d.*, jsonb_array_length(d.files) AS file_count,"
            + " jsonb_array_length(d.witnesses) AS witness_count FROM destruction_list d";

    @Schema(name = "DestructionListRow")
    public record Row(UUID id, String number, DestructionStatus status, int files, int witnesses, int witnessesNeeded,
            String draftedByName, Instant draftedAt, @Nullable Instant approvedAt, @Nullable String executedByName,
            @Nullable Instant executedAt, long version) {}

    private final Lists lists;

    public DestructionListRows(Lists lists) {
        this.lists = lists;
    }

    /** A list is found by its own number and by the number of a customer on it. */
    public Page<Row> page(PageQuery page, DestructionStatus status) {
        String asked = page.q == null || page.q.isBlank() ? null : page.q.strip().toUpperCase(Locale.ROOT);
        return lists.list("destruction-lists", SELECT, DestructionListRows::read)
                .id("d.id")
                .sort("-draftedAt", "d.drafted_at", "timestamptz")
                .sort("number", "d.number", "text")
                .where("d.status = ?", status == null ? null : status.name())
                .where("d.number = ? OR d.files @> jsonb_build_array(jsonb_build_object('customerNumber', CAST(? AS text)))",
                        asked, asked)
                .page(page);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                DestructionStatus.valueOf(row.getString("status")), row.getInt("file_count"),
                row.getInt("witness_count"), row.getInt("witnesses_needed"), row.getString("drafted_by_name"),
                Sql.instant(row, "drafted_at"), Sql.instant(row, "approved_at"), row.getString("executed_by_name"),
                Sql.instant(row, "executed_at"), row.getLong("version"));
    }
}
