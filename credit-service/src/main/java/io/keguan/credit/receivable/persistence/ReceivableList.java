package io.keguan.credit.receivable.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.ReadAccess;
import io.keguan.credit.receivable.Debtors;
import io.keguan.credit.receivable.domain.DebtClass;
import io.keguan.credit.receivable.domain.Origin;
import io.keguan.credit.receivable.domain.ReceivableStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.http.DetailView;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.Roles;
import io.keguan.kit.sql.Sql;
import io.keguan.kit.time.BusinessZone;

/** The receivables a person may see, the next settlement day first. */
@ApplicationScoped
public class ReceivableList {

    private static final String SELECT = """
            SELECT r.*, a.customer_number, a.customer_name, a.department_id, a.owner_id
            FROM receivable r JOIN credit_account a ON a.id = r.account_id""";

    /** What the list can be narrowed by; null leaves it as it is. @param overdue only what is late, or only what is not */
    public record Filter(ReceivableStatus status, Boolean open, Boolean overdue, UUID accountId, UUID customerId,
            UUID salespersonId, LocalDate dueFrom, LocalDate dueTo, DebtClass debtClass) {}

    /** @param overdueDays days since the settlement day of what is still owed, otherwise 0 */
    @Schema(name = "Receivable")
    public record Row(UUID id, String number, UUID accountId, UUID customerId, String customerNumber,
            String customerName, Origin.OriginKind origin, @Nullable UUID releaseId, @Nullable String releaseNumber,
            @Nullable UUID contractId, @Nullable String contractNumber, ReceivableStatus status, long amountFen,
            long paidFen, long discountedFen, long writtenOffFen, long openFen, long disputedFen, LocalDate shippedOn,
            LocalDate dueOn, @Nullable LocalDate discountUntil, long discountFen, UUID salespersonId,
            String salespersonName, long overdueDays, @Nullable Instant overdueAt, @Nullable Instant breachedAt,
            int demandLevel, DebtClass debtClass, Instant openedAt, long version, List<String> allowedActions)
            implements
                DetailView {}

    private final Lists lists;
    private final ReadAccess access;
    private final BusinessZone zone;
    private final Clock clock;

    public ReceivableList(Lists lists, ReadAccess access, BusinessZone zone, Clock clock) {
        this.lists = lists;
        this.access = access;
        this.zone = zone;
        this.clock = clock;
    }

    public Page<Row> page(PageQuery page, Filter filter, Actor actor) {
        ListQuery<Row> list = all(actor)
                .where("r.status = ?", filter.status == null ? null : filter.status.name())
                .where("(r.open_fen > 0) = ?", filter.open)
                .where("(r.open_fen > 0 AND r.due_on < ?) = ?", today(), filter.overdue)
                .where("r.account_id = ?", filter.accountId)
                .where("r.customer_id = ?", filter.customerId)
                .where("r.salesperson_id = ?", filter.salespersonId)
                .where("r.due_on >= ?", filter.dueFrom)
                .where("r.due_on <= ?", filter.dueTo)
                .where("r.debt_class = ?", filter.debtClass == null ? null : filter.debtClass.name());
        if (page.q != null && !page.q.isBlank()) {
            String wanted = page.q.strip();
            list.where("r.number = upper(?) OR r.release_number = upper(?) OR r.contract_number = upper(?)"
                    + " OR a.customer_number = upper(?) OR strpos(a.customer_name, ?) > 0", wanted, wanted, wanted,
                    wanted, wanted);
        }
        return access.onlyReadable(list, actor, "r.salesperson_id").page(page);
    }

    /** One, for somebody who was let in. */
    public Row one(UUID id, Actor actor) {
        return all(actor).one("r.id = ?", id);
    }

    private ListQuery<Row> all(Actor actor) {
        LocalDate today = today();
        return lists.list("receivables", SELECT, row -> read(row, today, actor)).id("r.id")
                .sort("dueOn", "r.due_on", "date")
                .sort("openFen", "r.open_fen", "bigint")
                .sort("openedAt", "r.opened_at", "timestamptz")
                .sort("number", "r.number", "text");
    }

    private LocalDate today() {
        return zone.dateOf(clock.instant());
    }

    private static Row read(ResultSet row, LocalDate today, Actor actor) throws SQLException {
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        ReceivableStatus status = ReceivableStatus.valueOf(row.getString("status"));
        UUID salesperson = row.getObject("salesperson_id", UUID.class);
        boolean handles = Debtors.handles(row.getObject("department_id", UUID.class),
                row.getObject("owner_id", UUID.class), salesperson, actor);
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                row.getObject("account_id", UUID.class), row.getObject("customer_id", UUID.class),
                row.getString("customer_number"), row.getString("customer_name"),
                Origin.OriginKind.valueOf(row.getString("origin")), row.getObject("release_id", UUID.class),
                row.getString("release_number"), row.getObject("contract_id", UUID.class),
                row.getString("contract_number"), status, row.getLong("amount_fen"), row.getLong("paid_fen"),
                row.getLong("discounted_fen"), row.getLong("written_off_fen"), row.getLong("open_fen"),
                row.getLong("disputed_fen"), row.getObject("shipped_on", LocalDate.class), dueOn,
                row.getObject("discount_until", LocalDate.class), row.getLong("discount_fen"), salesperson,
                row.getString("salesperson_name"),
                status.open() ? Math.max(0, ChronoUnit.DAYS.between(dueOn, today)) : 0,
                Sql.instant(row, "overdue_at"), Sql.instant(row, "breached_at"), row.getInt("dunning_level"),
                DebtClass.valueOf(row.getString("debt_class")), Sql.instant(row, "opened_at"), row.getLong("version"),
                actions(status, handles, actor));
    }

    private static List<String> actions(ReceivableStatus status, boolean handles, Actor actor) {
        List<String> allowed = new ArrayList<>();
        if (status.open() && handles) {
            allowed.add("dispute");
        }
        if (status.open() && actor.hasAny(Roles.FINANCE, Roles.CREDIT_OFFICER)) {
            allowed.add("propose-bad-debt");
        }
        return allowed;
    }
}
