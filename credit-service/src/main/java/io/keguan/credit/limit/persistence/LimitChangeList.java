package io.keguan.credit.limit.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.ReadAccess;
import io.keguan.credit.limit.domain.LimitKind;
import io.keguan.credit.limit.domain.LimitStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The changes of limits a person may see, the latest first; of one account they are its history. */
@ApplicationScoped
public class LimitChangeList {

    @Schema(name = "LimitChangeRow")
    public record Row(UUID id, String number, LimitStatus status, LimitKind kind, UUID accountId, UUID customerId,
            String customerNumber, String customerName, @Nullable Long formerFen, @Nullable Long wantedFen,
            @Nullable LocalDate endsOn, String reason, String proposedByName, Instant proposedAt,
            @Nullable String decidedByName, @Nullable Instant decidedAt, long version) {}

    private final Lists lists;
    private final ReadAccess access;

    public LimitChangeList(Lists lists, ReadAccess access) {
        this.lists = lists;
        this.access = access;
    }

    public Page<Row> page(PageQuery page, UUID accountId, LimitStatus status, LimitKind kind, Actor actor) {
        ListQuery<Row> list = lists
                .list("limit-changes", "SELECT l.*, a.customer_number, a.customer_name"
                        + " FROM limit_change l JOIN credit_account a ON a.id = l.account_id", LimitChangeList::read)
                .id("l.id")
                .sort("-proposedAt", "l.proposed_at", "timestamptz")
                .sort("number", "l.number", "text")
                .sort("customerName", "a.customer_name", "text")
                .where("l.account_id = ?", accountId)
                .where("l.status = ?", status == null ? null : status.name())
                .where("l.kind = ?", kind == null ? null : kind.name());
        if (page.q != null && !page.q.isBlank()) {
            String wanted = page.q.strip();
            list.where("l.number = upper(?) OR a.customer_number = upper(?) OR strpos(a.customer_name, ?) > 0", wanted,
                    wanted, wanted);
        }
        return access.onlyReadable(list, actor).page(page);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                LimitStatus.valueOf(row.getString("status")), LimitKind.valueOf(row.getString("kind")),
                row.getObject("account_id", UUID.class), row.getObject("customer_id", UUID.class),
                row.getString("customer_number"), row.getString("customer_name"),
                row.getObject("former_fen", Long.class), row.getObject("wanted_fen", Long.class),
                row.getObject("ends_on", LocalDate.class), row.getString("reason"),
                row.getString("proposed_by_name"), Sql.instant(row, "proposed_at"),
                row.getString("decided_by_name"), Sql.instant(row, "decided_at"), row.getLong("version"));
    }
}
