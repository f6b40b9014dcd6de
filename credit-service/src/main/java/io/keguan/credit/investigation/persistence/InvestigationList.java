package io.keguan.credit.investigation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.ReadAccess;
import io.keguan.credit.investigation.domain.InvestigationCause;
import io.keguan.credit.investigation.domain.InvestigationStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The investigations a person may see, the latest first. */
@ApplicationScoped
public class InvestigationList {

    private static final String SELECT = """
            SELECT i.*, a.customer_number, a.customer_name, n.answered
            FROM investigation i JOIN credit_account a ON a.id = i.account_id
            CROSS JOIN LATERAL (SELECT count(*) AS answered FROM investigation_answer w WHERE w.investigation_id = i.id) n""";

    @Schema(name = "InvestigationRow")
    public record Row(UUID id, String number, InvestigationStatus status, UUID accountId, UUID customerId,
            String customerNumber, String customerName, InvestigationCause cause, String requestedByName,
            Instant requestedAt,
            @Nullable String investigatorName, int answered, @Nullable Integer warnings,
            @Nullable Instant reportedAt, @Nullable LocalDate validUntil, long version) {}

    private final Lists lists;
    private final ReadAccess access;

    public InvestigationList(Lists lists, ReadAccess access) {
        this.lists = lists;
        this.access = access;
    }

    public Page<Row> page(PageQuery page, UUID accountId, UUID customerId, InvestigationStatus status, Boolean mine,
            Actor actor) {
        ListQuery<Row> list = lists.list("investigations", SELECT, InvestigationList::read)
                .id("i.id")
                .sort("-requestedAt", "i.requested_at", "timestamptz")
                .sort("number", "i.number", "text")
                .sort("customerName", "a.customer_name", "text")
                .sort("validUntil", "COALESCE(i.valid_until, 'infinity'::date)", "date")
                .where("i.account_id = ?", accountId)
                .where("i.customer_id = ?", customerId)
                .where("i.status = ?", status == null ? null : status.name())
                .where("i.investigator_id = ?", Boolean.TRUE.equals(mine) ? actor.id() : null);
        if (page.q != null && !page.q.isBlank()) {
            String wanted = page.q.strip();
            list.where("i.number = upper(?) OR a.customer_number = upper(?) OR strpos(a.customer_name, ?) > 0", wanted,
                    wanted, wanted);
        }
        return access.onlyReadable(list, actor).page(page);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                InvestigationStatus.valueOf(row.getString("status")), row.getObject("account_id", UUID.class),
                row.getObject("customer_id", UUID.class), row.getString("customer_number"),
                row.getString("customer_name"), InvestigationCause.valueOf(row.getString("cause")),
                row.getString("requested_by_name"), Sql.instant(row, "requested_at"),
                row.getString("investigator_name"), row.getInt("answered"), row.getObject("warnings", Integer.class),
                Sql.instant(row, "reported_at"), row.getObject("valid_until", LocalDate.class),
                row.getLong("version"));
    }
}
