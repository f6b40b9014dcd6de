package io.keguan.credit.exposure.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.exposure.domain.Movement;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The book of an account's movements, the latest first. */
@ApplicationScoped
public class ExposureEntries {

    // The list wants a uuid to tell equal rows apart; entries have a number, which is the whole order already.
    private static final String SELECT = "SELECT e.* FROM exposure_entry e";
    private static final String ID = "CAST(lpad(to_hex(e.id), 32, '0') AS uuid)";

    /**
     * @param cause what caused it, such as {@code release/<id>/reserved}
     * @param limitFen null while the customer has no limit of its own
     */
    @Schema(name = "ExposureEntry")
    public record Entry(long number, Movement movement, String cause, long reservedByFen, long owedByFen,
            @Nullable Long limitFen, long reservedFen, long owedFen, long excessFen, Instant movedAt) {}

    private final Lists lists;

    public ExposureEntries(Lists lists) {
        this.lists = lists;
    }

    public Page<Entry> of(UUID accountId, PageQuery page) {
        return lists.list("exposure-entries", SELECT, ExposureEntries::read).id(ID).sort("-number", "e.id", "bigint")
                .where("e.account_id = ?", accountId).page(page);
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(row.getLong("id"), Movement.valueOf(row.getString("movement")), row.getString("business_key"),
                row.getLong("reserved_by"), row.getLong("owed_by"), row.getObject("limit_fen", Long.class),
                row.getLong("reserved_fen"), row.getLong("owed_fen"), row.getLong("excess_fen"),
                Sql.instant(row, "moved_at"));
    }
}
