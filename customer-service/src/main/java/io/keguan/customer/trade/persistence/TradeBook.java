package io.keguan.customer.trade.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.customer.trade.domain.Trade;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.sql.Sql;

/**
 * Where trades are written down, a thousand in one statement. Locks are taken in one order (records, months), each sorted, so
 * that batches that share records or customers wait for each other and never in a circle.
 */
@ApplicationScoped
public class TradeBook {

    private static final String INSERT = """
            INSERT INTO trade_record (id, customer_id, order_number, sold_on, product_code, product_name, region_code,
                quantity, amount_fen, cost_fen, source, source_key, reverses_id, reversal_reason, batch_id, recorded_at,
                recorded_by_id, recorded_by_name)
            SELECT r.id, r."customerId", r."orderNumber", r."soldOn", r."productCode", r."productName", r."regionCode",
                r.quantity, r."amountFen", r."costFen", r.source, r."sourceKey", CAST(? AS uuid), CAST(? AS text),
                CAST(? AS uuid), CAST(? AS timestamptz), CAST(? AS uuid), CAST(? AS text)
            FROM jsonb_to_recordset(CAST(? AS jsonb)) AS r(id uuid, "customerId" uuid, "orderNumber" text, "soldOn" date,
                "productCode" text, "productName" text, "regionCode" text, quantity numeric, "amountFen" bigint,
                "costFen" bigint, source text, "sourceKey" text)
            ORDER BY r.source, r."sourceKey" ON CONFLICT (source, source_key) DO NOTHING RETURNING id""";
    private static final String SUM_UP = """
            INSERT INTO trade_month (customer_id, month, records, amount_fen, cost_fen, revision)
            SELECT customer_id, date_trunc('month', sold_on)::date, sum(CASE WHEN reverses_id IS NULL THEN 1 ELSE -1 END),
                sum(amount_fen), sum(cost_fen), count(*)
            FROM trade_record WHERE id = ANY (?) GROUP BY 1, 2 ORDER BY 1, 2
            ON CONFLICT (customer_id, month) DO UPDATE SET records = trade_month.records + excluded.records,
                amount_fen = trade_month.amount_fen + excluded.amount_fen,
                cost_fen = trade_month.cost_fen + excluded.cost_fen, revision = trade_month.revision + excluded.revision""";
    private static final String RECORD = "SELECT t.*, c.number FROM trade_record t JOIN customer c ON c.id = t.customer_id ";
    private static final String BY_SOURCE = RECORD + """
            JOIN (SELECT unnest(CAST(? AS text[])) AS source, unnest(CAST(? AS text[])) AS source_key) k
                ON t.source = k.source AND t.source_key = k.source_key""";
    private static final String CUSTOMERS = "SELECT id, number, status FROM customer WHERE number = ANY (?) OR id = ANY (?)";

    /** A trade that is to be written down for a customer. */
    public record Line(UUID id, UUID customerId, String customerNumber, Trade trade) {}

    /** A trade as it was written down. @param recordedById who or which system did it */
    public record Kept(UUID id, UUID customerId, String customerNumber, UUID reversesId, UUID recordedById,
            Trade trade) {}

    /** Why a record is taken back. @param originalId the record */
    public record Reversal(UUID originalId, String reason) {}

    /** A customer trades can be recorded of, when it is in use. */
    public record Buyer(UUID id, String number, boolean inUse) {}

    private record Wire(UUID id, UUID customerId, String orderNumber, String soldOn, String productCode,
            String productName, String regionCode, BigDecimal quantity, long amountFen, long costFen, String source,
            String sourceKey) {

        static Wire of(Line line) {
            Trade t = line.trade;
            return new Wire(line.id, line.customerId, t.orderNumber(), t.soldOn().toString(), t.productCode(),
                    t.productName(), t.regionCode(), t.quantity(), t.amountFen(), t.costFen(), t.source(),
                    t.sourceKey());
        }
    }

    private final DataSource database;
    private final ObjectMapper json;

    public TradeBook(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Returns which of the lines were written down; the others stand there already under their source's key. */
    public Set<UUID> record(List<Line> lines, UUID batchId, Actor by, Instant at) {
        return insert(lines, null, batchId, by, at);
    }

    /** Whether the record was taken back now and not before. */
    public boolean reverse(Line line, Reversal reversal, Actor by, Instant at) {
        return !insert(List.of(line), reversal, line.id, by, at).isEmpty();
    }

    private Set<UUID> insert(List<Line> lines, Reversal reversal, UUID batchId, Actor by, Instant at) {
        if (lines.isEmpty()) {
            return Set.of();
        }
        Set<UUID> written = new HashSet<>(Sql.all(database, row -> row.getObject(1, UUID.class), INSERT,
                reversal == null ? null : reversal.originalId, reversal == null ? null : reversal.reason, batchId, at,
                by.id(), by.name(), wire(lines)));
        if (!written.isEmpty()) {
            Sql.execute(database, SUM_UP, written);
        }
        return written;
    }

    public Optional<Kept> find(UUID id) {
        return Sql.first(database, TradeBook::kept, RECORD + "WHERE t.id = ?", id);
    }

    /** What stands there under keys of sources; the lists go side by side. */
    public List<Kept> bySource(List<String> sources, List<String> keys) {
        return Sql.all(database, TradeBook::kept, BY_SOURCE, sources, keys);
    }

    public List<Buyer> buyers(Collection<String> numbers, Collection<UUID> ids) {
        return Sql.all(database, row -> new Buyer(row.getObject("id", UUID.class), row.getString("number"),
                row.getString("status").equals("ACTIVE")), CUSTOMERS, numbers, ids);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(row.getObject("id", UUID.class), row.getObject("customer_id", UUID.class),
                row.getString("number"), row.getObject("reverses_id", UUID.class),
                row.getObject("recorded_by_id", UUID.class),
                new Trade(row.getString("order_number"), row.getObject("sold_on", LocalDate.class),
                        row.getString("product_code"), row.getString("product_name"), row.getString("region_code"),
                        row.getBigDecimal("quantity"), row.getLong("amount_fen"), row.getLong("cost_fen"),
                        row.getString("source"), row.getString("source_key")));
    }

    private String wire(List<Line> lines) {
        try {
            return json.writeValueAsString(lines.stream().map(Wire::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
