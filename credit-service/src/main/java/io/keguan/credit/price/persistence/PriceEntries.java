package io.keguan.credit.price.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.credit.domain.Region;
import io.keguan.credit.price.domain.ListPrice;
import io.keguan.credit.price.domain.PriceEntry;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.sql.Sql;

/** The rows of the price lists, written once and read by everybody who releases goods. */
@ApplicationScoped
public class PriceEntries {

    private static final String INSERT = """
            INSERT INTO price_entry (id, list_id, region_code, product_code, product_name, packing, transport, price_fen)
            SELECT gen_random_uuid(), CAST(? AS uuid), r."regionCode", r."productCode", r."productName", r.packing,
                r.transport, r."priceFen"
            FROM jsonb_to_recordset(CAST(? AS jsonb)) AS r("regionCode" text, "productCode" text, "productName" text,
                packing text, transport text, "priceFen" bigint)""";

    /** The list that began last holds whole; what it leaves out has no price, whatever an earlier one said. */
    private static final String IN_FORCE = """
            SELECT l.id, l.number FROM price_list l
            WHERE l.status = 'APPROVED' AND l.valid_from <= ? AND (l.valid_until IS NULL OR l.valid_until >= ?)
            ORDER BY l.valid_from DESC, l.decided_at DESC LIMIT 1""";
    private static final String PRICE = """
            SELECT l.number, e.region_code, e.product_name, e.price_fen FROM (%s) l JOIN price_entry e ON e.list_id = l.id
            WHERE e.product_code = ? AND e.packing = ? AND e.transport = ? AND e.region_code = ANY (?)
            ORDER BY array_position(CAST(? AS text[]), e.region_code) LIMIT 1"""
            .formatted(IN_FORCE);

    @Schema(name = "PriceEntryRow")
    public record Row(UUID id, String regionCode, String productCode, String productName, String packing,
            String transport, long priceFen) {}

    private final Lists lists;
    private final DataSource database;
    private final ObjectMapper json;

    public PriceEntries(Lists lists, DataSource database, ObjectMapper json) {
        this.lists = lists;
        this.database = database;
        this.json = json;
    }

    public void insert(UUID listId, List<PriceEntry> entries) {
        try {
            Sql.execute(database, INSERT, listId, json.writeValueAsString(entries));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The price of the nearest region that has one on that day. */
    public Optional<ListPrice> price(String regionCode, String productCode, String packing, String transport,
            LocalDate day) {
        List<String> regions = Region.around(regionCode);
        return Sql.first(database, row -> new ListPrice(row.getString(1), row.getString(2), row.getString(3),
                row.getLong(4)), PRICE, day, day, productCode, packing, transport, regions, regions);
    }

    /** The id of the list in force on a day. */
    public Optional<UUID> inForce(LocalDate day) {
        return Sql.first(database, row -> row.getObject("id", UUID.class), IN_FORCE, day, day);
    }

    public Page<Row> page(UUID listId, String region, PageQuery page) {
        return lists.list("price-entries", "SELECT e.* FROM price_entry e", PriceEntries::read)
                .id("e.id")
                .sort("productCode", "e.product_code", "text")
                .sort("priceFen", "e.price_fen", "bigint")
                .where("e.list_id = ?", listId)
                .where("e.region_code = ?", region)
                .where("e.product_code = upper(?) OR strpos(e.product_name, ?) > 0", page.q, page.q)
                .page(page);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("region_code"), row.getString("product_code"),
                row.getString("product_name"), row.getString("packing"), row.getString("transport"),
                row.getLong("price_fen"));
    }
}
