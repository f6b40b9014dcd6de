package io.keguan.credit.stop.persistence;

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
import io.keguan.credit.receivable.Debtors;
import io.keguan.credit.stop.domain.StopAction;
import io.keguan.credit.stop.domain.StopStatus;
import io.keguan.credit.stop.domain.StopTrigger;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.http.DetailView;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.Roles;
import io.keguan.kit.sql.Sql;

/** The stops a person may see, the latest first. */
@ApplicationScoped
public class StopList {

    private static final String SELECT = """
            SELECT s.*, a.customer_number, a.customer_name, a.department_id, a.owner_id, c.trigger, c.owed_fen
            FROM shipment_stop s JOIN credit_account a ON a.id = s.account_id CROSS JOIN LATERAL (
                SELECT (array_agg(c.trigger ORDER BY c.caused_at, c.id))[1] AS trigger, (
                    SELECT COALESCE(sum(r.open_fen), 0) FROM receivable r
                    WHERE r.id IN (SELECT unnest(i.receivable_ids) FROM shipment_stop_cause i WHERE i.stop_id = s.id)) AS owed_fen
                FROM shipment_stop_cause c WHERE c.stop_id = s.id) c""";

    /** @param trigger the first cause @param owedFen what must be paid to end it */
    @Schema(name = "ShipmentStop")
    public record Row(UUID id, String number, UUID accountId, UUID customerId, String customerNumber,
            String customerName, StopStatus status, StopTrigger trigger, long owedFen, Instant stoppedAt,
            String stoppedByName, @Nullable UUID requestedById, @Nullable String requestedByName,
            @Nullable String requestedReason, @Nullable LocalDate exceptionUntil, @Nullable String decidedByName,
            @Nullable Instant decidedAt, @Nullable Instant liftedAt, @Nullable String liftedByName,
            @Nullable String liftedReason, long version, List<String> allowedActions) implements DetailView {}

    private final Lists lists;
    private final ReadAccess access;

    public StopList(Lists lists, ReadAccess access) {
        this.lists = lists;
        this.access = access;
    }

    public Page<Row> page(PageQuery page, StopStatus status, Boolean open, UUID accountId, Actor actor) {
        ListQuery<Row> list = all(actor)
                .where("s.status = ?", status == null ? null : status.name())
                .where("(s.status <> 'LIFTED') = ?", open)
                .where("s.account_id = ?", accountId);
        if (page.q != null && !page.q.isBlank()) {
            String wanted = page.q.strip();
            list.where("s.number = upper(?) OR a.customer_number = upper(?) OR strpos(a.customer_name, ?) > 0", wanted,
                    wanted, wanted);
        }
        return access.onlyReadable(list, actor).page(page);
    }

    /** One, for somebody who was let in. */
    public Row one(UUID id, Actor actor) {
        return all(actor).one("s.id = ?", id);
    }

    private ListQuery<Row> all(Actor actor) {
        return lists.list("shipment-stops", SELECT, row -> read(row, actor)).id("s.id")
                .sort("-stoppedAt", "s.stopped_at", "timestamptz");
    }

    private static boolean may(StopAction action, UUID requestedBy, boolean handles, Actor actor) {
        return switch (action) {
            case REQUEST_EXCEPTION -> handles;
            case APPROVE_EXCEPTION, REJECT_EXCEPTION ->
                actor.hasAny(Roles.GENERAL_MANAGER, Roles.DEPUTY_GM) && !actor.id().equals(requestedBy);
            case LIFT -> actor.has(Roles.CREDIT_OFFICER);
            case STOP_AGAIN, END_EXCEPTION -> false;
        };
    }

    private static Row read(ResultSet row, Actor actor) throws SQLException {
        StopStatus status = StopStatus.valueOf(row.getString("status"));
        UUID requestedBy = row.getObject("requested_by_id", UUID.class);
        boolean handles = Debtors.handles(row.getObject("department_id", UUID.class),
                row.getObject("owner_id", UUID.class), null, actor);
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                row.getObject("account_id", UUID.class), row.getObject("customer_id", UUID.class),
                row.getString("customer_number"), row.getString("customer_name"), status,
                StopTrigger.valueOf(row.getString("trigger")), row.getLong("owed_fen"),
                Sql.instant(row, "stopped_at"), row.getString("stopped_by_name"), requestedBy,
                row.getString("requested_by_name"), row.getString("requested_reason"),
                row.getObject("exception_until", LocalDate.class), row.getString("decided_by_name"),
                Sql.instant(row, "decided_at"), Sql.instant(row, "lifted_at"), row.getString("lifted_by_name"),
                row.getString("lifted_reason"), row.getLong("version"),
                StopStatus.LIFECYCLE.allowedNames(status, action -> may(action, requestedBy, handles, actor)));
    }
}
