package io.keguan.customer.exchange;

import static io.keguan.customer.Filed.FINANCE;
import static io.keguan.customer.Filed.FORM;
import static io.keguan.customer.Filed.MARKET;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.companyName;
import static io.keguan.customer.Forms.reason;
import static io.keguan.customer.exchange.Exchange.CLERK;
import static io.keguan.customer.exchange.Exchange.IMPORTS;
import static io.keguan.customer.exchange.Exchange.NEW;
import static io.keguan.customer.exchange.Exchange.act;
import static io.keguan.customer.exchange.Exchange.checked;
import static io.keguan.customer.exchange.Exchange.done;
import static io.keguan.customer.exchange.Exchange.newRow;
import static io.keguan.customer.exchange.Exchange.until;
import static io.keguan.customer.exchange.Exchange.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Filed;
import io.keguan.customer.Forms;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.due.DueSweeper;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.TestInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Customers that came with an import are filed like those who were registered here. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportedFilingTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    OutboxProbe outbox;
    @Inject
    TestClock clock;
    @Inject
    DueSweeper sweeper;
    @Inject
    DataSource database;

    @AfterEach
    void tellTheRealTime() {
        clock.reset();
    }

    @Test
    @Rule({"S2a-07", "S2a-20"})
    void without_a_filing_date_the_days_count_from_the_import_and_the_customer_can_be_filed() {
        clock.set(LocalDate.of(2026, 11, 23).atTime(10, 0).atZone(ZONE).toInstant());
        String customer = opened(imported(null), 0);
        Response filing = filing(customer);
        filing.then().body("status", is("DUE")).body("customerId", is(customer)).body("ownerName", is("周经理"))
                .body("dueAt", is(LocalDate.of(2026, 11, 30).atTime(18, 0).atZone(ZONE).toInstant().toString()))
                .body("allowedActions", contains("submit"));
        assertThat(Forms.kinds(CLERK, "tasks", filing.path("id"))).containsExactly("filing.submit");
        reimbursable(customer).then().body("items[0].reimbursable", is(false));
        Response submitted = Filed.act(CLERK, filing, "submit", FORM);
        Filed.act(MARKET, submitted, "accept", null).then().statusCode(200).body("status", is("FILED"));
        reimbursable(customer).then().body("items[0].reimbursable", is(true));
    }

    @Test
    @Rule({"S2a-07", "S2a-20", "S1-63"})
    void with_a_filing_date_the_customer_is_on_file_since_that_day_by_the_import() {
        Response done = imported("2021-03-15");
        String customer = opened(done, 0);
        Instant day = LocalDate.of(2021, 3, 15).atStartOfDay(ZONE).toInstant();
        Response filing = filing(customer);
        filing.then().body("status", is("FILED")).body("late", is(false))
                .body("registrationNumber", is(done.<String>path("number")))
                .body("submittedByName", is("周经理")).body("decidedByName", is("刘敏"))
                .body("decidedAt", is(day.toString())).body("allowedActions.size()", is(0));
        reimbursable(customer).then().body("items[0].reimbursable", is(true)).body("items[0].filedAt",
                is(day.toString()));
        UUID id = UUID.fromString(filing.path("id"));
        assertThat(outbox.typesOf(id)).containsExactly("filing.opened.v1", "filing.accepted.v1");
        assertThat(Forms.kinds(CLERK, "tasks", filing.path("id"))).isEmpty();
        assertThat(outbox.rows("due_row WHERE subject_id = '" + id + "'")).isZero();
        Exchange.audit(Forms.AUDITOR, "filing", id.toString()).then().body("items.action", contains("recorded"))
                .body("items[0].reason", is(done.<String>path("number")));
    }

    @Test
    @Rule("S2a-07")
    void a_filing_date_in_the_future_or_that_is_none_is_a_fault_of_its_row() {
        String tomorrow = LocalDate.now(ZONE).plusDays(1).toString();
        Response checked = checked(CLERK, book(List.of(tomorrow, "去年", LocalDate.now(ZONE).toString())));
        checked.then().body("counts.added", is(1)).body("counts.faulty", is(2));
        Api.as(DATA_ADMIN).queryParam("found", "FAULTY").get(IMPORTS + checked.path("id") + "/rows").then()
                .body("items.faults.flatten().column", contains("filedOn", "filedOn"))
                .body("items.faults.flatten().code", contains("validation.past-or-present", "validation.date"));
    }

    @Test
    @Rule({"S2a-07", "S4-26"})
    void many_customers_of_one_import_have_a_filing_each_and_taking_the_import_back_leaves_them() {
        Response done = done(checked(CLERK, book(List.of("2020-01-02", "2020-01-03", ""))));
        done.then().body("counts.written", is(3));
        Response undone = until(DATA_ADMIN, act(DATA_ADMIN, done, "undo", reason("数据有误")), "UNDONE");
        undone.then().body("counts.undone", is(0)).body("counts.kept", is(3));
        filing(opened(done, 0)).then().body("status", is("FILED"));
        filing(opened(done, 1)).then().body("status", is("FILED"));
        Response due = filing(opened(done, 2));
        Filed.act(CLERK, due, "submit", FORM).then().statusCode(200).body("status", is("SUBMITTED"));
    }

    @Test
    @Rule("S2a-07")
    void a_customer_that_was_imported_before_imports_opened_filings_gets_one_and_once() throws SQLException {
        String customer = opened(imported(null), 0);
        asOwner("DELETE FROM filing WHERE customer_id = '" + customer + "'");
        Api.as(CLERK).get("/api/v1/customers/" + customer + "/filing").then().statusCode(404);
        for (int times = 0; times < 2; times++) {
            asOwner("INSERT INTO due_row (id, kind, subject_id, due_at) VALUES (gen_random_uuid(),"
                    + " 'filing.open-imported', '" + customer + "', now())");
            sweeper.sweep();
        }
        filing(customer).then().body("status", is("DUE")).body("submittedAt", nullValue());
        assertThat(outbox.rows("filing WHERE customer_id = '" + customer + "'")).isEqualTo(1);
    }

    private static Response imported(String filedOn) {
        return done(checked(CLERK, book(List.of(filedOn == null ? "" : filedOn))));
    }

    private static byte[] book(List<String> filedOn) {
        List<String> titles = new ArrayList<>(NEW);
        titles.add("备案日期");
        return workbook(titles, filedOn.stream().map(day -> {
            List<String> row = new ArrayList<>(newRow(companyName()));
            row.add(day.isEmpty() ? null : day);
            return row;
        }).toList());
    }

    private static String opened(Response done, int row) {
        return Api.as(DATA_ADMIN).queryParam("found", "NEW").get(IMPORTS + done.path("id") + "/rows")
                .path("items[" + row + "].customerId");
    }

    /** As the customer's page shows it. */
    private static Response filing(String customer) {
        Response filing = Api.as(CLERK).get("/api/v1/customers/" + customer + "/filing");
        assertThat(filing.statusCode()).as(filing.asString()).isEqualTo(200);
        return filing;
    }

    private static Response reimbursable(String customer) {
        return Api.as(FINANCE).body(Map.of("customers", List.of(customer))).post("/api/v1/filing-status");
    }

    private void asOwner(String sql) throws SQLException {
        try (var own = database.getConnection();
                var connection = TestInfra.shared().superuser(own.getCatalog());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
