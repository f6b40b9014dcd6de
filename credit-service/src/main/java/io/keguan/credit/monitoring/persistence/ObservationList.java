package io.keguan.credit.monitoring.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.ReadAccess;
import io.keguan.credit.domain.Severity;
import io.keguan.credit.monitoring.domain.ObservationStatus;
import io.keguan.credit.monitoring.domain.ObservedItem;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The observations a person may see, the latest first, and the customers who are watched because of them. */
@ApplicationScoped
public class ObservationList {

    private static final String WATCHED = """
            SELECT a.id, a.number, a.customer_id, a.customer_number, a.customer_name, w.serious, w.open, w.last_on
            FROM credit_account a JOIN LATERAL (SELECT count(*) AS serious, count(*) FILTER (WHERE o.status = 'OPEN') AS open,
                max(o.observed_on) AS last_on FROM credit_observation o
                WHERE o.account_id = a.id AND o.severity = 'HIGH' AND o.observed_on >= CAST('%s' AS date)) w ON w.serious > 0""";

    @Schema(name = "CreditObservationRow")
    public record Row(UUID id, String number, ObservationStatus status, UUID accountId, UUID customerId,
            String customerNumber, String customerName, ObservedItem item, Severity severity, String words,
            LocalDate observedOn, String recordedByName, Instant recordedAt, long version) {}

    /** A customer on the watch list. @param open how many serious observations nobody has looked at yet */
    @Schema(name = "WatchedAccount")
    public record Watched(UUID accountId, String accountNumber, UUID customerId, String customerNumber,
            String customerName, int serious, int open, LocalDate lastOn) {}

    private final Lists lists;
    private final ReadAccess access;

    public ObservationList(Lists lists, ReadAccess access) {
        this.lists = lists;
        this.access = access;
    }

    public Page<Row> page(PageQuery page, UUID accountId, ObservationStatus status, ObservedItem item,
            Severity severity, Actor actor) {
        ListQuery<Row> list = lists
                .list("credit-observations", "SELECT o.*, a.customer_number, a.customer_name"
                        + " FROM credit_observation o JOIN credit_account a ON a.id = o.account_id",
                        ObservationList::read)
                .id("o.id")
                .sort("-recordedAt", "o.proposed_at", "timestamptz")
                .sort("observedOn", "o.observed_on", "date")
                .sort("customerName", "a.customer_name", "text")
                .where("o.account_id = ?", accountId)
                .where("o.status = ?", status == null ? null : status.name())
                .where("o.item = ?", item == null ? null : item.name())
                .where("o.severity = ?", severity == null ? null : severity.name());
        searched(list, page.q, "o.number");
        return access.onlyReadable(list, actor).page(page);
    }

    public Page<Watched> watched(PageQuery page, LocalDate since, Actor actor) {
        ListQuery<Watched> list = lists.list("watch-list", WATCHED.formatted(since), ObservationList::readWatched)
                .id("a.id")
                .sort("-lastOn", "w.last_on", "date")
                .sort("customerName", "a.customer_name", "text");
        searched(list, page.q, "a.number");
        return access.onlyReadable(list, actor).page(page);
    }

    private static void searched(ListQuery<?> list, String q, String number) {
        if (q != null && !q.isBlank()) {
            String wanted = q.strip();
            list.where(number + " = upper(?) OR a.customer_number = upper(?) OR strpos(a.customer_name, ?) > 0", wanted,
                    wanted, wanted);
        }
    }

    private static Watched readWatched(ResultSet row) throws SQLException {
        return new Watched(row.getObject("id", UUID.class), row.getString("number"),
                row.getObject("customer_id", UUID.class), row.getString("customer_number"),
                row.getString("customer_name"), row.getInt("serious"), row.getInt("open"),
                row.getObject("last_on", LocalDate.class));
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                ObservationStatus.valueOf(row.getString("status")), row.getObject("account_id", UUID.class),
                row.getObject("customer_id", UUID.class), row.getString("customer_number"),
                row.getString("customer_name"), ObservedItem.valueOf(row.getString("item")),
                Severity.valueOf(row.getString("severity")), row.getString("words"),
                row.getObject("observed_on", LocalDate.class), row.getString("proposed_by_name"),
                Sql.instant(row, "proposed_at"), row.getLong("version"));
    }
}
