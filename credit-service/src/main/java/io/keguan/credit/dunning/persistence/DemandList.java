package io.keguan.credit.dunning.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.ReadAccess;
import io.keguan.credit.dunning.domain.DemandStatus;
import io.keguan.credit.reminder.domain.LetterChannel;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.http.DetailView;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.Roles;
import io.keguan.kit.sql.Sql;

/** The demand notices a person may see, the latest first. */
@ApplicationScoped
public class DemandList {

    private static final String SELECT = """
            SELECT d.*, a.customer_number, a.customer_name FROM demand_notice d JOIN credit_account a ON a.id = d.account_id""";

    /** @param overdueSince the oldest settlement day it names @param breachOn from when on that is a breach */
    @Schema(name = "DemandNotice")
    public record Row(UUID id, String number, UUID accountId, UUID customerId, String customerNumber,
            String customerName, DemandStatus status, int level, long amountFen, LocalDate overdueSince,
            LocalDate breachOn, Instant proposedAt, @Nullable LocalDate issuedOn, @Nullable LetterChannel channel,
            @Nullable String issuedByName, long version, List<String> allowedActions) implements DetailView {}

    private final Lists lists;
    private final ReadAccess access;

    public DemandList(Lists lists, ReadAccess access) {
        this.lists = lists;
        this.access = access;
    }

    public Page<Row> page(PageQuery page, DemandStatus status, UUID accountId, Actor actor) {
        ListQuery<Row> list = all(actor)
                .where("d.status = ?", status == null ? null : status.name())
                .where("d.account_id = ?", accountId);
        if (page.q != null && !page.q.isBlank()) {
            String wanted = page.q.strip();
            list.where("d.number = upper(?) OR a.customer_number = upper(?) OR strpos(a.customer_name, ?) > 0", wanted,
                    wanted, wanted);
        }
        return access.onlyReadable(list, actor).page(page);
    }

    /** One, for somebody who was let in. */
    public Row one(UUID id, Actor actor) {
        return all(actor).one("d.id = ?", id);
    }

    private ListQuery<Row> all(Actor actor) {
        return lists.list("demand-notices", SELECT, row -> read(row, actor)).id("d.id")
                .sort("-proposedAt", "d.proposed_at", "timestamptz");
    }

    private static Row read(ResultSet row, Actor actor) throws SQLException {
        DemandStatus status = DemandStatus.valueOf(row.getString("status"));
        String channel = row.getString("channel");
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                row.getObject("account_id", UUID.class), row.getObject("customer_id", UUID.class),
                row.getString("customer_number"), row.getString("customer_name"), status, row.getInt("level"),
                row.getLong("amount_fen"), row.getObject("overdue_since", LocalDate.class),
                row.getObject("breach_on", LocalDate.class), Sql.instant(row, "proposed_at"),
                row.getObject("issued_on", LocalDate.class), channel == null ? null : LetterChannel.valueOf(channel),
                row.getString("issued_by_name"), row.getLong("version"),
                DemandStatus.LIFECYCLE.allowedNames(status, action -> actor.has(Roles.CREDIT_OFFICER)));
    }
}
