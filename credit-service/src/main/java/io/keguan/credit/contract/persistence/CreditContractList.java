package io.keguan.credit.contract.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.ReadAccess;
import io.keguan.credit.contract.domain.ContractStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The contracts a person may see, the latest first. */
@ApplicationScoped
public class CreditContractList {

    private static final String SELECT = "SELECT c.* FROM credit_contract c JOIN credit_account a ON a.id = c.account_id";

    @Schema(name = "CreditContractRow")
    public record Row(UUID id, String number, ContractStatus status, UUID accountId, UUID customerId,
            String customerNumber, String customerName, String settlementUnit, long limitFen,
            @Nullable Integer creditDays, @Nullable Integer settlementDay, boolean special, LocalDate validFrom,
            @Nullable LocalDate validUntil, String salespersonName, Instant draftedAt, long version) {}

    private final Lists lists;
    private final ReadAccess access;

    public CreditContractList(Lists lists, ReadAccess access) {
        this.lists = lists;
        this.access = access;
    }

    public Page<Row> page(PageQuery page, UUID customerId, ContractStatus status, Actor actor) {
        ListQuery<Row> list = lists.list("credit-contracts", SELECT,
                CreditContractList::read)
                .id("c.id")
                .sort("-draftedAt", "c.drafted_at", "timestamptz")
                .sort("number", "c.number", "text")
                .sort("limitFen", "c.limit_fen", "bigint")
                .where("c.customer_id = ?", customerId)
                .where("c.status = ?", status == null ? null : status.name());
        if (page.q != null && !page.q.isBlank()) {
            String wanted = page.q.strip();
            list.where("c.number = upper(?) OR c.customer_number = upper(?) OR strpos(c.customer_name, ?) > 0", wanted,
                    wanted, wanted);
        }
        return access.onlyReadable(list, actor).page(page);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                ContractStatus.valueOf(row.getString("status")), row.getObject("account_id", UUID.class),
                row.getObject("customer_id", UUID.class), row.getString("customer_number"),
                row.getString("customer_name"), row.getString("settlement_unit"), row.getLong("limit_fen"),
                row.getObject("credit_days", Integer.class), row.getObject("settlement_day", Integer.class),
                row.getBoolean("special"), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class), row.getString("salesperson_name"),
                Sql.instant(row, "drafted_at"), row.getLong("version"));
    }
}
