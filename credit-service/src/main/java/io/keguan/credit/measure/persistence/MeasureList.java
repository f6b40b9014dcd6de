package io.keguan.credit.measure.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.ReadAccess;
import io.keguan.credit.measure.domain.MeasureKind;
import io.keguan.credit.measure.domain.MeasureStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The measures a person may see, the latest first. */
@ApplicationScoped
public class MeasureList {

    @Schema(name = "CreditMeasureRow")
    public record Row(UUID id, String number, MeasureStatus status, MeasureKind kind, UUID accountId, UUID customerId,
            String customerNumber, String customerName, String reason, @Nullable Long mostFen,
            @Nullable LocalDate validUntil, String requiredByName, Instant requiredAt, long version) {}

    private final Lists lists;
    private final ReadAccess access;

    public MeasureList(Lists lists, ReadAccess access) {
        this.lists = lists;
        this.access = access;
    }

    public Page<Row> page(PageQuery page, UUID accountId, MeasureStatus status, MeasureKind kind, Actor actor) {
        ListQuery<Row> list = lists
                .list("credit-measures", "SELECT m.*, a.customer_number, a.customer_name"
                        + " FROM credit_measure m JOIN credit_account a ON a.id = m.account_id", MeasureList::read)
                .id("m.id")
                .sort("-requiredAt", "m.proposed_at", "timestamptz")
                .sort("customerName", "a.customer_name", "text")
                .sort("validUntil", "COALESCE(m.valid_until, 'infinity'::date)", "date")
                .where("m.account_id = ?", accountId)
                .where("m.status = ?", status == null ? null : status.name())
                .where("m.kind = ?", kind == null ? null : kind.name());
        if (page.q != null && !page.q.isBlank()) {
            String wanted = page.q.strip();
            list.where("m.number = upper(?) OR a.customer_number = upper(?) OR strpos(a.customer_name, ?) > 0", wanted,
                    wanted, wanted);
        }
        return access.onlyReadable(list, actor).page(page);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                MeasureStatus.valueOf(row.getString("status")), MeasureKind.valueOf(row.getString("kind")),
                row.getObject("account_id", UUID.class), row.getObject("customer_id", UUID.class),
                row.getString("customer_number"), row.getString("customer_name"), row.getString("reason"),
                row.getObject("most_fen", Long.class), row.getObject("valid_until", LocalDate.class),
                row.getString("proposed_by_name"), Sql.instant(row, "proposed_at"), row.getLong("version"));
    }
}
