package io.keguan.customer.classification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.customer.archive.domain.CustomerType;
import io.keguan.customer.archive.domain.ValueClass;
import io.keguan.customer.classification.domain.ClassificationPolicy.Ranked;
import io.keguan.customer.classification.domain.ClassificationPolicy.Sales;
import io.keguan.customer.trade.domain.Months;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The customers of a classification, one row each, and what an approval does to them. */
@ApplicationScoped
public class RunRows {

    private static final int AT_ONCE = 2_000;
    /** What a customer bought under a number that was merged counts for the file that is kept. */
    private static final String SALES = """
            SELECT c.id, c.number, c.type, c.value_class, coalesce(m.amount, 0) AS amount
            FROM customer c LEFT JOIN (
                SELECT coalesce(k.merged_into_id, k.id) AS customer_id, sum(t.amount_fen) AS amount
                FROM trade_month t JOIN customer k ON k.id = t.customer_id
                WHERE t.month >= ? AND t.month < ? GROUP BY 1) m ON m.customer_id = c.id
            WHERE c.status = 'ACTIVE'""";
    private static final String INSERT = """
            INSERT INTO classification_row (run_id, customer_id, rank, customer_type, amount_fen, share_bp, cumulative_fen,
                cumulative_bp, value_class, former_class, large, outcome)
            SELECT CAST(? AS uuid), r.* , 'PROPOSED' FROM jsonb_to_recordset(CAST(? AS jsonb)) AS r("customerId" uuid,
                rank integer, type text, "amountFen" bigint, "shareBp" integer, "cumulativeFen" bigint,
                "cumulativeBp" integer, "valueClass" text, former text, large boolean)""";
    private static final String SELECT = """
            SELECT r.*, c.number, c.name, c.department_id, c.department_name, c.owner_name FROM classification_row r
            JOIN customer c ON c.id = r.customer_id""";
    /** In the order of their ids, as everybody locks several customers. */
    private static final String LOCK = """
            SELECT 1 FROM customer c WHERE c.id IN (SELECT customer_id FROM classification_row
                WHERE run_id = ? AND value_class IS DISTINCT FROM former_class) ORDER BY c.id FOR NO KEY UPDATE""";
    /** A file that is no longer in use, or whose class is not the one the proposal knew, is left as it is. */
    private static final String SETTLE = """
            UPDATE classification_row r SET outcome = CASE
                WHEN c.status <> 'ACTIVE' OR c.value_class IS DISTINCT FROM r.former_class THEN 'SKIPPED'
                WHEN r.value_class = r.former_class THEN 'KEPT' ELSE 'APPLIED' END
            FROM customer c WHERE c.id = r.customer_id AND r.run_id = ?""";
    private static final String APPLY = """
            UPDATE customer c SET value_class = r.value_class FROM classification_row r
            WHERE r.run_id = ? AND r.outcome = 'APPLIED' AND c.id = r.customer_id
            RETURNING c.id, c.number, r.value_class, r.former_class, r.rank, r.amount_fen""";
    private static final String SKIPPED = "SELECT count(*) FROM classification_row WHERE run_id = ? AND outcome = 'SKIPPED'";
    private static final String COMPOSITION = """
            SELECT customer_type, count(*), sum(greatest(amount_fen, 0)) FROM classification_row WHERE run_id = ?
            GROUP BY customer_type ORDER BY 3 DESC, 1""";
    /** The curve needs a point where it bends, not one for each of a hundred thousand customers. */
    private static final String CURVE = """
            SELECT rank, amount_fen, cumulative_bp, value_class FROM classification_row
            WHERE run_id = ? AND amount_fen > 0 AND (rank % ? = 0 OR rank = 1 OR rank = ?) ORDER BY rank""";
    private static final String HISTORY = """
            SELECT r.*, n.number, n.period_from, n.period_to, n.a_until_percent, n.b_until_percent, n.total_fen,
                n.customers, n.decided_at, n.decided_by_name FROM classification_row r
            JOIN classification_run n ON n.id = r.run_id
            WHERE r.customer_id = ? AND n.status = 'APPROVED' AND r.outcome <> 'SKIPPED' ORDER BY n.decided_at DESC""";

    /** What has become of a customer's row. */
    @Schema(name = "ClassificationOutcome")
    public enum Outcome {
        /** 待审批. */
        PROPOSED,
        /** 已调整: the customer has another class by this run. */
        APPLIED,
        /** 不变: the class is confirmed. */
        KEPT,
        /** 未处理: the file was closed or classified otherwise meanwhile. */
        SKIPPED
    }

    @Schema(name = "ClassificationRow")
    public record Row(UUID customerId, String customerNumber, String customerName, CustomerType customerType,
            String departmentName, String ownerName, int rank, long amountFen, int shareBp, int cumulativeBp,
            ValueClass valueClass, @Nullable ValueClass formerClass, boolean large, Outcome outcome) {}

    /** Sales of one customer type (S1-31). */
    @Schema(name = "ClassificationComposition")
    public record Composition(CustomerType customerType, int customers, long amountFen, int shareBp) {}

    @Schema(name = "ClassificationPoint")
    public record Point(int rank, long amountFen, int cumulativeBp, ValueClass valueClass) {}

    /** A class a customer was given, and why. */
    @Schema(name = "ValueClassEntry")
    public record Entry(UUID runId, String runNumber, String from, String to, ValueClass valueClass,
            @Nullable ValueClass formerClass, int rank, int customers, long amountFen, int shareBp, int cumulativeBp,
            long totalFen, int untilA, int untilB, boolean large, Instant decidedAt, String decidedByName) {}

    /** A customer that has another class now. */
    public record Changed(UUID customerId, String customerNumber, ValueClass valueClass, ValueClass former, int rank,
            long amountFen) {}

    private record Wire(UUID customerId, int rank, CustomerType type, long amountFen, int shareBp, long cumulativeFen,
            int cumulativeBp, ValueClass valueClass, ValueClass former, boolean large) {

        static Wire of(Ranked r) {
            return new Wire(r.sales().customerId(), r.rank(), r.sales().type(), r.sales().amountFen(), r.shareBp(),
                    r.cumulativeFen(), r.cumulativeBp(), r.valueClass(), r.sales().former(), r.large());
        }
    }

    private final Lists lists;
    private final DataSource database;
    private final ObjectMapper json;

    public RunRows(Lists lists, DataSource database, ObjectMapper json) {
        this.lists = lists;
        this.database = database;
        this.json = json;
    }

    /** What every customer in use bought in the period, nothing included. */
    public List<Sales> sales(Months period) {
        return Sql.all(database, row -> new Sales(row.getObject("id", UUID.class), row.getString("number"),
                CustomerType.valueOf(row.getString("type")), valueClass(row, "value_class"), row.getLong("amount")),
                SALES, period.firstDay(), period.end());
    }

    public void insert(UUID runId, List<Ranked> rows) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<Wire> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE)).stream().map(Wire::of)
                    .toList();
            Sql.execute(database, INSERT, runId, text(some));
        }
    }

    /** Gives the customers their classes; the row says of each what was done. */
    public List<Changed> apply(UUID runId) {
        Sql.all(database, row -> 1, LOCK, runId);
        Sql.execute(database, SETTLE, runId);
        return Sql.all(database, row -> new Changed(row.getObject(1, UUID.class), row.getString(2),
                ValueClass.valueOf(row.getString(3)), valueClass(row, "former_class"), row.getInt(5), row.getLong(6)),
                APPLY, runId);
    }

    public int skipped(UUID runId) {
        return Sql.first(database, row -> row.getInt(1), SKIPPED, runId).orElseThrow();
    }

    public Page<Row> page(UUID runId, ValueClass valueClass, Boolean changed, Boolean large, Outcome outcome,
            PageQuery page) {
        ListQuery<Row> list = lists.list("classification-rows", SELECT, RunRows::read)
                .id("r.customer_id")
                .sort("rank", "r.rank", "integer")
                .where("r.run_id = ?", runId)
                .where("r.value_class = ?", valueClass == null ? null : valueClass.name())
                .where("r.outcome = ?", outcome == null ? null : outcome.name())
                .where("r.large = ?", large);
        if (changed != null) {
            list.where("r.value_class IS %s DISTINCT FROM r.former_class".formatted(changed ? "" : "NOT"));
        }
        return list.page(page);
    }

    /** Each customer type's share of the sales (S1-31). */
    public List<Composition> composition(UUID runId, long totalFen) {
        return Sql.all(database, row -> {
            long amount = row.getLong(3);
            int share = totalFen == 0 ? 0 : (int) Math.round(amount * 10_000.0 / totalFen);
            return new Composition(CustomerType.valueOf(row.getString(1)), row.getInt(2), amount, share);
        }, COMPOSITION, runId);
    }

    /** @param points about how many */
    public List<Point> curve(UUID runId, int buyers, int points) {
        return Sql.all(database, row -> new Point(row.getInt(1), row.getLong(2), row.getInt(3),
                ValueClass.valueOf(row.getString(4))), CURVE, runId, Math.max(1, buyers / points), buyers);
    }

    /** The classes a customer was given, the one it has first. */
    public List<Entry> history(UUID customerId) {
        return Sql.all(database, RunRows::entry, HISTORY, customerId);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getObject("run_id", UUID.class), row.getString("number"),
                YearMonth.from(row.getObject("period_from", LocalDate.class)).toString(),
                YearMonth.from(row.getObject("period_to", LocalDate.class)).minusMonths(1).toString(),
                ValueClass.valueOf(row.getString("value_class")), valueClass(row, "former_class"), row.getInt("rank"),
                row.getInt("customers"), row.getLong("amount_fen"), row.getInt("share_bp"), row.getInt("cumulative_bp"),
                row.getLong("total_fen"), row.getInt("a_until_percent"), row.getInt("b_until_percent"),
                row.getBoolean("large"), Sql.instant(row, "decided_at"), row.getString("decided_by_name"));
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getObject("customer_id", UUID.class), row.getString("number"), row.getString("name"),
                CustomerType.valueOf(row.getString("customer_type")), row.getString("department_name"),
                row.getString("owner_name"), row.getInt("rank"), row.getLong("amount_fen"), row.getInt("share_bp"),
                row.getInt("cumulative_bp"), ValueClass.valueOf(row.getString("value_class")),
                valueClass(row, "former_class"), row.getBoolean("large"), Outcome.valueOf(row.getString("outcome")));
    }

    private static ValueClass valueClass(ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : ValueClass.valueOf(name);
    }

    private String text(List<Wire> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
