package io.keguan.customer.classification.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.classification.domain.RunStatus;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The classifications, the latest first. */
@ApplicationScoped
public class RunList {

    @Schema(name = "ClassificationRunRow")
    public record Row(UUID id, String number, RunStatus status, String from, String to, int customers, int inA, int inB,
            int inC, int changes, long totalFen, String proposedByName, Instant proposedAt,
            @Nullable String decidedByName, @Nullable Instant decidedAt, long version) {}

    private final Lists lists;

    public RunList(Lists lists) {
        this.lists = lists;
    }

    public Page<Row> page(PageQuery page, RunStatus status) {
        return lists.list("classification-runs", "SELECT r.* FROM classification_run r",
                row -> new Row(row.getObject("id", UUID.class), row.getString("number"),
                        RunStatus.valueOf(row.getString("status")),
                        YearMonth.from(row.getObject("period_from", LocalDate.class)).toString(),
                        YearMonth.from(row.getObject("period_to", LocalDate.class)).minusMonths(1).toString(),
                        row.getInt("customers"), row.getInt("in_a"), row.getInt("in_b"), row.getInt("in_c"),
                        row.getInt("changes"), row.getLong("total_fen"), row.getString("proposed_by_name"),
                        Sql.instant(row, "proposed_at"), row.getString("decided_by_name"),
                        Sql.instant(row, "decided_at"), row.getLong("version")))
                .id("r.id")
                .sort("-proposedAt", "r.proposed_at", "timestamptz")
                .where("r.status = ?", status == null ? null : status.name())
                .where("r.number = ?", page.q)
                .page(page);
    }
}
