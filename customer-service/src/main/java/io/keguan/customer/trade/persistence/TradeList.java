package io.keguan.customer.trade.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.region.domain.Divisions;
import io.keguan.customer.trade.TradeAccess;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The trade records a person may see, the latest sales first; one that was taken back stays, and says so. */
@ApplicationScoped
public class TradeList {

    private static final String SELECT = """
            SELECT t.*, n.id AS reversed_by_id, c.number, c.name
            FROM trade_record t JOIN customer c ON c.id = t.customer_id LEFT JOIN trade_record n ON n.reverses_id = t.id""";

    /** What has become of a record since. */
    @Schema(name = "TradeRecordState")
    public enum State {
        /** 有效. */
        VALID,
        /** 已冲销: it does not count any more. */
        REVERSED,
        /** 冲销记录: the record that took another one back. */
        REVERSAL
    }

    /**
     * What the list can be narrowed by; null leaves it as it is.
     *
     * @param region code of a province, city or district
     */
    public record Filter(UUID customer, LocalDate from, LocalDate to, String region, String product, String source) {}

    @Schema(name = "TradeRecord")
    public record Row(UUID id, UUID customerId, String customerNumber, String customerName, String orderNumber,
            LocalDate soldOn, @Nullable String productCode, String productName, String regionCode, String regionName,
            BigDecimal quantity, long amountFen, long costFen, String source, String sourceKey, State state,
            @Nullable UUID reversesId, @Nullable UUID reversedById, @Nullable String reversalReason,
            Instant recordedAt, String recordedByName, List<String> allowedActions) {}

    private final Lists lists;
    private final AccessPolicy access;

    public TradeList(Lists lists, AccessPolicy access) {
        this.lists = lists;
        this.access = access;
    }

    /** Of one customer's records everything: whoever asks for them has been let into the file. */
    public Page<Row> page(PageQuery page, Filter filter, Actor actor) {
        return query(page.q, filter, actor).page(page);
    }

    public Row one(UUID id, Actor actor) {
        return all(actor).one("t.id = ?", id);
    }

    ListQuery<Row> query(String order, Filter filter, Actor actor) {
        ListQuery<Row> list = all(actor)
                .where("t.order_number = ?", order == null ? null : order.strip())
                .where(CustomerRepository.FAMILY.formatted("t.customer_id"), filter.customer, filter.customer)
                .where("t.sold_on >= ?", filter.from)
                .where("t.sold_on <= ?", filter.to)
                .where("t.product_code = ?", filter.product)
                .where("t.source = ?", filter.source);
        if (filter.region != null && filter.region.matches("[0-9]{2,6}")) {
            // The districts of a province stand side by side: a range, which the index reads.
            String after = String.valueOf(Integer.parseInt(filter.region) + 1);
            list.where("t.region_code >= ? AND t.region_code < ?", filter.region, after);
        }
        return TradeAccess.readsAll(actor) || filter.customer != null
                ? list
                : access.reader(actor).onlyStanding(list, "c.department_id", "c.owner_id");
    }

    private ListQuery<Row> all(Actor actor) {
        return lists.list("trade-records", SELECT, row -> read(row, actor))
                .id("t.id")
                .sort("-soldOn", "t.sold_on", "date");
    }

    private static Row read(ResultSet row, Actor actor) throws SQLException {
        UUID reversedById = row.getObject("reversed_by_id", UUID.class);
        UUID reversesId = row.getObject("reverses_id", UUID.class);
        State state = reversesId != null ? State.REVERSAL : reversedById != null ? State.REVERSED : State.VALID;
        String region = row.getString("region_code");
        return new Row(row.getObject("id", UUID.class), row.getObject("customer_id", UUID.class),
                row.getString("number"), row.getString("name"), row.getString("order_number"),
                row.getObject("sold_on", LocalDate.class), row.getString("product_code"),
                row.getString("product_name"), region, Divisions.CHINA.nameOf(region), row.getBigDecimal("quantity"),
                row.getLong("amount_fen"), row.getLong("cost_fen"), row.getString("source"),
                row.getString("source_key"), state, reversesId, reversedById, row.getString("reversal_reason"),
                Sql.instant(row, "recorded_at"), row.getString("recorded_by_name"),
                state == State.VALID
                        ? TradeAccess.allowedActions(row.getObject("recorded_by_id", UUID.class), actor)
                        : List.of());
    }
}
