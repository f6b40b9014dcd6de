package io.keguan.credit.collection.persistence;

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
import io.keguan.credit.collection.domain.CollectionStatus;
import io.keguan.credit.collection.domain.Failure;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.http.DetailView;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The visits a person may see, day by day: the collection calendar of a salesperson. */
@ApplicationScoped
public class CollectionList {

    private static final String SELECT = """
            SELECT c.*, a.customer_number, a.customer_name FROM collection c JOIN credit_account a ON a.id = c.account_id""";

    /** What the list can be narrowed by; null leaves it as it is. */
    public record Filter(CollectionStatus status, UUID accountId, UUID salespersonId, LocalDate from, LocalDate to) {}

    /** @param missedAt when it was noted that nobody went on the day @param reportOverdueAt the same of the report */
    @Schema(name = "Collection")
    public record Row(UUID id, String number, UUID accountId, UUID customerId, String customerNumber,
            String customerName, CollectionStatus status, UUID salespersonId, String salespersonName,
            LocalDate settlementOn, long dueFen, @Nullable Instant visitedAt, @Nullable Long collectedFen,
            @Nullable Failure.UncollectedCause cause, @Nullable String causeWords, @Nullable LocalDate nextOn,
            @Nullable LocalDate reportDueOn, @Nullable String report, @Nullable Instant reportedAt,
            @Nullable Instant reportOverdueAt, @Nullable Instant missedAt, long version,
            List<String> allowedActions) implements DetailView {}

    private final Lists lists;
    private final ReadAccess access;

    public CollectionList(Lists lists, ReadAccess access) {
        this.lists = lists;
        this.access = access;
    }

    public Page<Row> page(PageQuery page, Filter filter, Actor actor) {
        ListQuery<Row> list = all(actor)
                .where("c.status = ?", filter.status == null ? null : filter.status.name())
                .where("c.account_id = ?", filter.accountId)
                .where("c.salesperson_id = ?", filter.salespersonId)
                .where("c.settlement_on >= ?", filter.from)
                .where("c.settlement_on <= ?", filter.to);
        if (page.q != null && !page.q.isBlank()) {
            String wanted = page.q.strip();
            list.where("c.number = upper(?) OR a.customer_number = upper(?) OR strpos(a.customer_name, ?) > 0"
                    + " OR c.salesperson_name = ?", wanted, wanted, wanted, wanted);
        }
        return access.onlyReadable(list, actor, "c.salesperson_id").page(page);
    }

    /** One, for somebody who was let in. */
    public Row one(UUID id, Actor actor) {
        return all(actor).one("c.id = ?", id);
    }

    private ListQuery<Row> all(Actor actor) {
        return lists.list("collections", SELECT, row -> read(row, actor)).id("c.id")
                .sort("-settlementOn", "c.settlement_on", "date");
    }

    private static Row read(ResultSet row, Actor actor) throws SQLException {
        CollectionStatus status = CollectionStatus.valueOf(row.getString("status"));
        UUID salesperson = row.getObject("salesperson_id", UUID.class);
        String cause = row.getString("cause");
        return new Row(row.getObject("id", UUID.class), row.getString("number"),
                row.getObject("account_id", UUID.class), row.getObject("customer_id", UUID.class),
                row.getString("customer_number"), row.getString("customer_name"), status, salesperson,
                row.getString("salesperson_name"), row.getObject("settlement_on", LocalDate.class),
                row.getLong("due_fen"), Sql.instant(row, "visited_at"), row.getObject("collected_fen", Long.class),
                cause == null ? null : Failure.UncollectedCause.valueOf(cause), row.getString("cause_words"),
                row.getObject("next_on", LocalDate.class), row.getObject("report_due_on", LocalDate.class),
                row.getString("report"), Sql.instant(row, "reported_at"), Sql.instant(row, "report_overdue_at"),
                Sql.instant(row, "missed_at"), row.getLong("version"),
                CollectionStatus.LIFECYCLE.allowedNames(status, action -> actor.id().equals(salesperson)
                        && switch (action) {
                            case VISIT, COLLECT, FAIL, REPORT -> true;
                            case DROP, MISS_REPORT -> false;
                        }));
    }
}
