package io.keguan.customer.exchange.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.exchange.domain.ImportRow;
import io.keguan.customer.exchange.domain.ImportRow.RowFound;
import io.keguan.customer.exchange.domain.ImportRow.RowOutcome;
import io.keguan.customer.exchange.domain.ImportStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The imports a person may see as a list, newest first, and the rows of one. */
@ApplicationScoped
public class ImportList {

    /** What the list can be narrowed by; null leaves it as it is. */
    public record Filter(ImportStatus status, boolean mine) {}

    @Schema(name = "ImportListRow")
    public record Row(UUID id, String number, ImportStatus status, String fileName, String reason,
            String departmentName, UUID submittedById, String submittedByName, Instant uploadedAt, int total,
            int toWrite, int faulty, int written, int conflicting, @Nullable Instant undoUntil, long version) {}

    private final Lists lists;
    private final ImportRows rows;
    private final AccessPolicy access;

    public ImportList(Lists lists, ImportRows rows, AccessPolicy access) {
        this.lists = lists;
        this.rows = rows;
        this.access = access;
    }

    public Page<Row> page(PageQuery page, Filter filter, Actor actor) {
        ListQuery<Row> list = lists.list("imports", "SELECT i.* FROM customer_import i", ImportList::read)
                .id("i.id")
                .sort("-uploadedAt", "i.uploaded_at", "timestamptz")
                .sort("number", "i.number", "text")
                .where("i.status = ?", filter.status == null ? null : filter.status.name())
                .where("i.submitted_by_id = ?", filter.mine ? actor.id() : null);
        return access.reader(actor).onlyKnown(list, "i.department_id", "i.submitted_by_id").page(page);
    }

    /** The rows of one import in their order. */
    public Page<ImportRow> rows(UUID importId, PageQuery page, RowFound found, RowOutcome outcome) {
        return lists.list("import-rows", "SELECT r.* FROM import_row r", rows::read)
                .id("CAST(md5(r.import_id || '/' || r.row_number) AS uuid)")
                .sort("rowNumber", "r.row_number", "integer")
                .where("r.import_id = ?", importId)
                .where("r.found = ?", found == null ? null : found.name())
                .where("r.outcome = ?", outcome == null ? null : outcome.name())
                .page(page);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                ImportStatus.valueOf(row.getString("status")), row.getString("file_name"), row.getString("reason"),
                row.getString("department_name"), row.getObject("submitted_by_id", UUID.class),
                row.getString("submitted_by_name"), row.getTimestamp("uploaded_at").toInstant(),
                row.getInt("rows_total"), row.getInt("rows_added") + row.getInt("rows_changed"),
                row.getInt("rows_faulty"), row.getInt("rows_written"), row.getInt("rows_conflicting"),
                Sql.instant(row, "undo_until"), row.getLong("version"));
    }
}
