package io.keguan.credit.account.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.ReadAccess;
import io.keguan.credit.account.domain.CreditAccountStatus;
import io.keguan.credit.account.domain.LimitBasis;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;

/** The credit accounts a person may see as a list, the latest first. */
@ApplicationScoped
public class CreditAccountList {

    private static final String SELECT = """
            SELECT a.*, e.reserved_fen + e.owed_fen AS used_fen FROM credit_account a
            JOIN exposure e ON e.account_id = a.id""";

    public record AccountRow(UUID id, String number, UUID customerId, String customerNumber, String customerName,
            CreditAccountStatus status, @Nullable Long limitFen, LimitBasis limitBasis, long usedFen, String currency,
            Instant openedAt,
            long version) {}

    private final Lists lists;
    private final ReadAccess access;

    public CreditAccountList(Lists lists, ReadAccess access) {
        this.lists = lists;
        this.access = access;
    }

    public Page<AccountRow> page(PageQuery page, UUID customerId, CreditAccountStatus status, Actor actor) {
        ListQuery<AccountRow> list = lists.list("credit-accounts", SELECT, CreditAccountList::read)
                .id("a.id")
                .sort("-openedAt", "a.opened_at", "timestamptz")
                .sort("number", "a.number", "text")
                .sort("customerName", "a.customer_name", "text")
                .sort("limitFen", "COALESCE(a.limit_fen, 9223372036854775807)", "bigint")
                .where("a.customer_id = ?", customerId)
                .where("a.status = ?", status == null ? null : status.name());
        if (page.q != null && !page.q.isBlank()) {
            String wanted = page.q.strip();
            list.where("a.number = upper(?) OR a.customer_number = upper(?) OR strpos(a.customer_name, ?) > 0",
                    wanted, wanted, wanted);
        }
        return access.onlyReadable(list, actor).page(page);
    }

    private static AccountRow read(ResultSet row) throws SQLException {
        return new AccountRow(row.getObject("id", UUID.class), row.getString("number"),
                row.getObject("customer_id", UUID.class), row.getString("customer_number"),
                row.getString("customer_name"), CreditAccountStatus.valueOf(row.getString("status")),
                row.getObject("limit_fen", Long.class),
                LimitBasis.valueOf(row.getString("limit_basis")), row.getLong("used_fen"), "CNY",
                row.getTimestamp("opened_at").toInstant(), row.getLong("version"));
    }
}
