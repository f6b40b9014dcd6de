package io.keguan.credit.exposure.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The assets the company line was drawn from, the latest month first. */
@ApplicationScoped
public class AssetStatementList {

    private static final String SELECT = "SELECT s.* FROM asset_statement s";

    @Schema(name = "AssetStatementRow")
    public record Row(UUID id, String month, long assetsFen, @Nullable String note, String statedByName,
            Instant statedAt,
            @Nullable Instant correctedAt, long version) {}

    private final Lists lists;

    public AssetStatementList(Lists lists) {
        this.lists = lists;
    }

    public Page<Row> page(PageQuery page) {
        return lists.list("asset-statements", SELECT, AssetStatementList::read).id("s.id")
                .sort("-month", "s.month", "text")
                .page(page);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("month"), row.getLong("assets_fen"),
                row.getString("note"), row.getString("stated_by_name"), Sql.instant(row, "stated_at"),
                Sql.instant(row, "corrected_at"), row.getLong("version"));
    }
}
