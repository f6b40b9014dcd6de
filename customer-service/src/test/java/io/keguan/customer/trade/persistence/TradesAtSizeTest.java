package io.keguan.customer.trade.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.keguan.customer.search.AtSize;
import io.keguan.customer.search.ManyCustomers;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.Roles;
import io.keguan.kit.sql.Sql;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** A million trade records of 5,000 customers, judged by the database's plan and not by a stopwatch. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@TestProfile(TradesAtSizeTest.OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TradesAtSizeTest {

    /** Another profile is another application with a database of its own: these rows are in nobody's way. */
    public static class OwnDatabase implements QuarkusTestProfile {}

    private static final int CUSTOMERS = 5_000;
    private static final int RECORDS = 1_000_000;
    private static final Actor FINANCE = new Actor(UUID.randomUUID(), "马丽", null, null, Set.of(), Set.of(Roles.FINANCE),
            false);
    private static final UUID ONE = new UUID(4711, 4711);
    private static final String FILL = """
            INSERT INTO trade_record (id, customer_id, order_number, sold_on, product_code, product_name, region_code, quantity,
                amount_fen, cost_fen, source, source_key, batch_id, recorded_at, recorded_by_id, recorded_by_name)
            SELECT CAST(lpad(to_hex(i), 32, '0') AS uuid), c.id, 'SO-' || i, DATE '2024-01-01' + (i %% 700), 'P-' || i %% 400, '灯',
                (ARRAY['440305', '442000', '110105', '310115', '500103'])[1 + i %% 5], 1, 100 + i %% 5000, 50, 'erp', i,
                c.id, now(), c.id, '用友'
            FROM generate_series(1, %d) i
            JOIN (SELECT id, row_number() OVER () AS n FROM customer) c ON c.n = 1 + i %% %d""";
    private static final String SUM_UP = """
            INSERT INTO trade_month SELECT customer_id, date_trunc('month', sold_on)::date, count(*), sum(amount_fen),
                sum(cost_fen), count(*) FROM trade_record GROUP BY 1, 2""";

    private static boolean filled;

    @Inject
    TradeList trades;
    @Inject
    DataSource database;
    @ConfigProperty(name = "keguan.topic-prefix")
    String name;

    @AfterAll
    static void empty() throws SQLException {
        ManyCustomers.remove();
    }

    @BeforeEach
    void fill() throws SQLException, IOException {
        if (filled) {
            return;
        }
        filled = true;
        try (Connection owner = TestInfra.shared().superuser(name)) {
            new ManyCustomers().insert(owner, CUSTOMERS);
            AtSize.fill(owner, "trade_record", sql -> sql.execute(FILL.formatted(RECORDS, CUSTOMERS)));
            AtSize.fill(owner, "trade_month", sql -> sql.execute(SUM_UP));
        }
    }

    static Stream<Arguments> questions() {
        LocalDate from = LocalDate.of(2025, 3, 1);
        return Stream.of(
                Arguments.of("trade_record_day_ix", null, filter(null, null, null, null, null)),
                Arguments.of("trade_record_customer_ix", null, filter(ONE, null, null, null, null)),
                Arguments.of("trade_record_day_ix", null, filter(null, from, from.plusDays(30), null, null)),
                Arguments.of("trade_record_", null, filter(null, from, from.plusDays(2), "44", null)),
                Arguments.of("trade_record_", null, filter(null, null, null, "500103", null)),
                Arguments.of("trade_record_product_ix", null, filter(null, null, null, null, "P-17")),
                Arguments.of("trade_record_order_ix", "SO-77", filter(null, null, null, null, null)));
    }

    @ParameterizedTest
    @Rule("S1-31")
    @MethodSource("questions")
    void every_kind_of_question_is_answered_through_an_index(String index, String order, TradeList.Filter filter) {
        PageQuery page = new PageQuery();
        page.limit = 50;
        List<String> plan = trades.query(order, filter, FINANCE).explain(page);
        assertThat(plan).as(String.join("\n", plan)).noneMatch(step -> step.contains("Seq Scan on trade_record"))
                .anyMatch(step -> step.contains(index));
    }

    @Test
    @Rule({"S1-31", "S1-32"})
    void sums_are_read_from_the_months_and_never_added_up_from_the_records() {
        List<String> plan = Sql.all(database, row -> row.getString(1), "EXPLAIN SELECT month, records, amount_fen FROM "
                + "trade_month WHERE customer_id = ? AND month >= ? AND month < ?", ONE, LocalDate.of(2025, 1, 1),
                LocalDate.of(2026, 1, 1));
        assertThat(plan).anyMatch(step -> step.contains("trade_month_pk"));
        assertThat(Sql.first(database, row -> row.getLong(1), "SELECT count(*) FROM trade_month").orElseThrow())
                .isLessThan(RECORDS / 5L);
    }

    private static TradeList.Filter filter(UUID customer, LocalDate from, LocalDate to, String region,
            String product) {
        return new TradeList.Filter(customer, from, to, region, product, null);
    }
}
