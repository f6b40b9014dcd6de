package io.keguan.credit.price.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.ReadAccess;
import io.keguan.credit.price.domain.PriceListStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The versions of the price list and the approvals below it, the latest first. */
@ApplicationScoped
public class PriceListRows {

    private static final String APPROVALS = "SELECT p.* FROM price_approval p JOIN credit_account a ON a.id = p.account_id";

    @Schema(name = "PriceListRow")
    public record Row(UUID id, String number, String name, PriceListStatus status, LocalDate validFrom,
            @Nullable LocalDate validUntil, int entries, String proposedByName, Instant proposedAt, long version) {}

    @Schema(name = "PriceApprovalRow")
    public record ApprovalRow(UUID id, String number, PriceListStatus status, UUID customerId, String customerNumber,
            String customerName, String regionCode, String productCode, String packing, String transport,
            long priceFen, @Nullable Long listPriceFen, int quantity, LocalDate validUntil, String appliedByName,
            Instant appliedAt, long version) {}

    private final Lists lists;
    private final ReadAccess access;

    public PriceListRows(Lists lists, ReadAccess access) {
        this.lists = lists;
        this.access = access;
    }

    public Page<Row> page(PageQuery page, PriceListStatus status) {
        return lists.list("price-lists", "SELECT l.* FROM price_list l", PriceListRows::read)
                .id("l.id")
                .sort("-proposedAt", "l.proposed_at", "timestamptz")
                .sort("validFrom", "l.valid_from", "date")
                .where("l.status = ?", status == null ? null : status.name())
                .page(page);
    }

    public Page<ApprovalRow> approvals(PageQuery page, UUID customerId, PriceListStatus status, Actor actor) {
        return access.onlyReadable(lists.list("price-approvals", APPROVALS, PriceListRows::approval)
                .id("p.id")
                .sort("-appliedAt", "p.applied_at", "timestamptz")
                .where("p.customer_id = ?", customerId)
                .where("p.status = ?", status == null ? null : status.name())
                .where("p.number = upper(?) OR p.product_code = upper(?) OR strpos(p.customer_name, ?) > 0", page.q,
                        page.q, page.q),
                actor).page(page);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("number"), row.getString("name"),
                PriceListStatus.valueOf(row.getString("status")), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class), row.getInt("entries"),
                row.getString("proposed_by_name"), Sql.instant(row, "proposed_at"), row.getLong("version"));
    }

    private static ApprovalRow approval(ResultSet row) throws SQLException {
        return new ApprovalRow(row.getObject("id", UUID.class), row.getString("number"),
                PriceListStatus.valueOf(row.getString("status")), row.getObject("customer_id", UUID.class),
                row.getString("customer_number"), row.getString("customer_name"), row.getString("region_code"),
                row.getString("product_code"), row.getString("packing"), row.getString("transport"),
                row.getLong("price_fen"), row.getObject("list_price_fen", Long.class), row.getInt("quantity"),
                row.getObject("valid_until", LocalDate.class), row.getString("applied_by_name"),
                Sql.instant(row, "applied_at"), row.getLong("version"));
    }
}
