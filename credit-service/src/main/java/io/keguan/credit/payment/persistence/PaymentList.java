package io.keguan.credit.payment.persistence;

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
import io.keguan.credit.payment.domain.Money;
import io.keguan.credit.payment.domain.PaymentStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.http.DetailView;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.Roles;
import io.keguan.kit.sql.Sql;

/** The payments a person may see, the latest first; a system sees its own. */
@ApplicationScoped
public class PaymentList {

    private static final String SELECT = """
            SELECT p.*, a.customer_number, a.customer_name FROM payment p JOIN credit_account a ON a.id = p.account_id""";

    /** What the list can be narrowed by; null leaves it as it is. @param free only those with money for no receivable yet */
    public record Filter(PaymentStatus status, Money.PaymentKind kind, UUID accountId, UUID customerId, LocalDate from,
            LocalDate to, Boolean free) {}

    /** @param freeFen what of it is for no receivable yet */
    @Schema(name = "Payment")
    public record Row(UUID id, String number, UUID accountId, UUID customerId, String customerNumber,
            String customerName, PaymentStatus status, Money.PaymentKind kind, Money.PaymentMethod method,
            long amountFen,
            long allocatedFen, long freeFen, LocalDate receivedOn, @Nullable String reference, @Nullable String note,
            String source, String sourceKey, String recordedByName, Instant recordedAt, @Nullable LocalDate reversedOn,
            @Nullable String reversedByName, @Nullable String reversalReason, long version,
            List<String> allowedActions) implements DetailView {}

    private final Lists lists;
    private final ReadAccess access;

    public PaymentList(Lists lists, ReadAccess access) {
        this.lists = lists;
        this.access = access;
    }

    public Page<Row> page(PageQuery page, Filter filter, Actor actor) {
        ListQuery<Row> list = all(actor)
                .where("p.status = ?", filter.status == null ? null : filter.status.name())
                .where("p.kind = ?", filter.kind == null ? null : filter.kind.name())
                .where("p.account_id = ?", filter.accountId)
                .where("p.customer_id = ?", filter.customerId)
                .where("p.received_on >= ?", filter.from)
                .where("p.received_on <= ?", filter.to)
                .where("(p.status = 'RECORDED' AND p.allocated_fen < p.amount_fen) = ?", filter.free);
        if (page.q != null && !page.q.isBlank()) {
            String wanted = page.q.strip();
            list.where("p.number = upper(?) OR p.reference = ? OR a.customer_number = upper(?)"
                    + " OR strpos(a.customer_name, ?) > 0", wanted, wanted, wanted, wanted);
        }
        return actor.client()
                ? list.where("p.recorded_by_id = ?", actor.id()).page(page)
                : access.onlyReadable(list, actor).page(page);
    }

    /** One, for somebody who was let in. */
    public Row one(UUID id, Actor actor) {
        return all(actor).one("p.id = ?", id);
    }

    private ListQuery<Row> all(Actor actor) {
        return lists.list("payments", SELECT, row -> read(row, actor)).id("p.id")
                .sort("-receivedOn", "p.received_on", "date")
                .sort("amountFen", "p.amount_fen", "bigint");
    }

    private static Row read(ResultSet row, Actor actor) throws SQLException {
        PaymentStatus status = PaymentStatus.valueOf(row.getString("status"));
        long amount = row.getLong("amount_fen");
        long allocated = row.getLong("allocated_fen");
        long free = status == PaymentStatus.RECORDED ? amount - allocated : 0;
        boolean finance = actor.has(Roles.FINANCE) || actor.client();
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                row.getObject("account_id", UUID.class), row.getObject("customer_id", UUID.class),
                row.getString("customer_number"), row.getString("customer_name"), status,
                Money.PaymentKind.valueOf(row.getString("kind")), Money.PaymentMethod.valueOf(row.getString("method")),
                amount,
                allocated, free, row.getObject("received_on", LocalDate.class), row.getString("reference"),
                row.getString("note"), row.getString("source"), row.getString("source_key"),
                row.getString("recorded_by_name"), Sql.instant(row, "recorded_at"),
                row.getObject("reversed_on", LocalDate.class), row.getString("reversed_by_name"),
                row.getString("reversal_reason"), row.getLong("version"),
                PaymentStatus.LIFECYCLE.allowedNames(status, action -> finance && switch (action) {
                    case ALLOCATE -> free > 0;
                    case REVERSE -> true;
                }));
    }
}
