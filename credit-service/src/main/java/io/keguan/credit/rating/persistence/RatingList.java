package io.keguan.credit.rating.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.ReadAccess;
import io.keguan.credit.rating.domain.Grade;
import io.keguan.credit.rating.domain.RatingStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The ratings a member of staff may see, the latest first. */
@ApplicationScoped
public class RatingList {

    @Schema(name = "CreditRatingRow")
    public record Row(UUID id, String number, RatingStatus status, UUID accountId, UUID customerId,
            String customerNumber, String customerName, Grade grade, @Nullable Grade previousGrade, int scoreBp,
            boolean supplyRefused, String proposedByName, Instant proposedAt, @Nullable String decidedByName,
            @Nullable Instant decidedAt, long version) {}

    private final Lists lists;
    private final ReadAccess access;

    public RatingList(Lists lists, ReadAccess access) {
        this.lists = lists;
        this.access = access;
    }

    public Page<Row> page(PageQuery page, UUID accountId, RatingStatus status, Grade grade, Boolean supplyRefused,
            Actor actor) {
        ListQuery<Row> list = lists
                .list("credit-ratings", "SELECT r.*, a.customer_number, a.customer_name"
                        + " FROM credit_rating r JOIN credit_account a ON a.id = r.account_id", RatingList::read)
                .id("r.id")
                .sort("-proposedAt", "r.proposed_at", "timestamptz")
                .sort("score", "r.score_bp", "int")
                .sort("customerName", "a.customer_name", "text")
                .where("r.account_id = ?", accountId)
                .where("r.status = ?", status == null ? null : status.name())
                .where("r.grade = ?", grade == null ? null : grade.name())
                .where("r.supply_refused = ?", supplyRefused);
        if (page.q != null && !page.q.isBlank()) {
            String wanted = page.q.strip();
            list.where("r.number = upper(?) OR a.customer_number = upper(?) OR strpos(a.customer_name, ?) > 0", wanted,
                    wanted, wanted);
        }
        return access.onlyReadable(list, actor).page(page);
    }

    private static Row read(ResultSet row) throws SQLException {
        String previous = row.getString("previous_grade");
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                RatingStatus.valueOf(row.getString("status")), row.getObject("account_id", UUID.class),
                row.getObject("customer_id", UUID.class), row.getString("customer_number"),
                row.getString("customer_name"), Grade.valueOf(row.getString("grade")),
                previous == null ? null : Grade.valueOf(previous), row.getInt("score_bp"),
                row.getBoolean("supply_refused"), row.getString("proposed_by_name"),
                Sql.instant(row, "proposed_at"), row.getString("decided_by_name"), Sql.instant(row, "decided_at"),
                row.getLong("version"));
    }
}
