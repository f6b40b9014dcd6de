package io.keguan.customer.check.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.check.domain.CheckStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The checks as a list, the latest month first, each with what became of its files. */
@ApplicationScoped
public class CheckList {

    private static final String SELECT = """
            SELECT k.*, i.* FROM archive_check k CROSS JOIN LATERAL (SELECT
                count(*) FILTER (WHERE i.status <> 'SAMPLED') AS judged,
                count(*) FILTER (WHERE i.due_at IS NOT NULL) AS findings,
                count(*) FILTER (WHERE i.status = 'CORRECTED') AS corrected,
                count(*) FILTER (WHERE i.status = 'OVERDUE') AS overdue,
                count(*) FILTER (WHERE i.status IN ('FINDING', 'ANSWERED')) AS open
                FROM archive_check_item i WHERE i.check_id = k.id) i""";

    @Schema(name = "ArchiveCheckRow")
    public record Row(UUID id, String number, CheckStatus status, UUID departmentId, String departmentName,
            String month, int files, int sampled, int judged, int findings, int corrected, int overdue, int open,
            boolean late, Instant dueAt, String drawnByName, Instant drawnAt, @Nullable Instant completedAt,
            long version) {}

    private final Lists lists;
    private final AccessPolicy access;

    public CheckList(Lists lists, AccessPolicy access) {
        this.lists = lists;
        this.access = access;
    }

    /** A representative sees the checks in which their own files are. */
    public Page<Row> page(PageQuery page, CheckStatus status, UUID department, Integer year, Actor actor) {
        ListQuery<Row> list = lists.list("archive-checks", SELECT, CheckList::read)
                .id("k.id")
                .sort("-month", "k.month", "date")
                .sort("number", "k.number", "text")
                .where("k.status = ?", status == null ? null : status.name())
                .where("k.department_id = ?", department)
                .where("extract(year FROM k.month) = ?", year)
                .where("k.number = ?",
                        page.q == null || page.q.isBlank() ? null : page.q.strip().toUpperCase(Locale.ROOT));
        if (!access.reader(actor).companyWide()) {
            list.where("k.department_id = ANY (?) OR EXISTS (SELECT FROM archive_check_item o"
                    + " WHERE o.check_id = k.id AND (o.owner_id = ? OR o.department_id = ANY (?)))",
                    actor.departments(), actor.id(), actor.departments());
        }
        return list.page(page);
    }

    private static Row read(ResultSet row) throws SQLException {
        Instant drawnAt = Sql.instant(row, "drawn_at");
        Instant dueAt = Sql.instant(row, "due_at");
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                CheckStatus.valueOf(row.getString("status")), row.getObject("department_id", UUID.class),
                row.getString("department_name"), YearMonth.from(row.getObject("month", LocalDate.class)).toString(),
                row.getInt("population"), row.getInt("sample_size"), row.getInt("judged"), row.getInt("findings"),
                row.getInt("corrected"), row.getInt("overdue"), row.getInt("open"), !drawnAt.isBefore(dueAt), dueAt,
                row.getString("drawn_by_name"), drawnAt, Sql.instant(row, "completed_at"), row.getLong("version"));
    }
}
