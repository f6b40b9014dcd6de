package io.keguan.credit.account.events;

import static io.keguan.credit.account.Archive.OFFICER;
import static io.keguan.credit.account.Archive.PATH;
import static io.keguan.credit.account.Archive.REP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.keguan.credit.Money;
import io.keguan.credit.Selling;
import io.keguan.credit.account.Archive;
import io.keguan.credit.account.Archive.Customer;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.GoldenSamples;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestInfra;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerEventsTest {

    private static final String SERVICES = "/api/v1/services/credit/";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    OutboxProbe outbox;
    @Inject
    DataSource database;

    @Test
    @Rule({"S1-53", "S0-06"})
    void a_new_customer_gets_an_account_with_the_small_limit_and_its_owner_is_told() {
        Customer customer = Archive.customer();
        customer.established(1);
        Response account = customer.account();
        account.then()
                .statusCode(200)
                .header("ETag", is("\"0\""))
                .body("number", matchesPattern("XY-20\\d\\d-\\d{6}"))
                .body("customerName", is(customer.name()))
                .body("customerNumber", is(customer.number()))
                .body("status", is("ACTIVE"))
                .body("grade", nullValue())
                .body("limitFen", is(5_000_000))
                .body("limitBasis", is("NEW_CUSTOMER_CAP"))
                .body("usedFen", is(0))
                .body("availableFen", is(5_000_000))
                .body("currency", is("CNY"))
                .body("policyVersion", is(0))
                .body("allowedActions", contains("freeze"));

        UUID id = UUID.fromString(account.path("id"));
        JsonNode event = outbox.of(id).getFirst().payload();
        assertThat(outbox.typesOf(id)).containsExactly("credit-account.opened.v1");
        assertThat(event.fieldNames()).toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        GoldenSamples.read("credit-account.opened.v1", JsonNode.class)::fieldNames);
        assertThat(event.path("customerId").asText()).isEqualTo(customer.id().toString());
        Api.as(REP)
                .queryParam("limit", 200)
                .get(SERVICES + "notifications")
                .then()
                .body("items.findAll { it.subjectId == '" + id + "' }.kind", contains("credit-account.opened"))
                .body("items.find { it.subjectId == '" + id + "' }.rule", is("S1-53"));
        Api.as(OFFICER)
                .queryParam("type", "credit-account")
                .queryParam("id", id)
                .get(SERVICES + "audit")
                .then()
                .body("intact", is(true))
                .body("items.action", contains("view", "opened"))
                .body("items[1].actorName", is("客户档案"));
    }

    @Test
    @Rule("S1-53")
    void the_same_event_twice_changes_nothing() {
        Customer customer = Archive.customer();
        customer.established(1);
        String id = customer.account().path("id");
        customer.established(1);
        customer.established(2);
        // One partition is read in order: when a later customer has an account, the events before it were handled.
        Customer later = Archive.inPartitionOf(customer);
        later.established(1);
        later.account();

        Api.as(OFFICER)
                .queryParam("customerId", customer.id())
                .get(PATH)
                .then()
                .body("items.id", contains(id))
                .body("total.count", is(1));
        assertThat(outbox.typesOf(UUID.fromString(id))).containsExactly("credit-account.opened.v1");
    }

    @Test
    void an_account_follows_when_the_customer_is_called_something_else_and_goes_to_another_owner() {
        Customer customer = Archive.customer();
        customer.established(1);
        Response before = customer.account();
        Customer renamed = new Customer(customer.id(), customer.number(), customer.name() + "（集团）", Archive.EXPORT,
                Tokens.idOf("陈静"));
        renamed.changed(2);
        await().atMost(PATIENCE)
                .until(() -> renamed.account().path("customerName"), renamed.name()::equals);
        Response after = renamed.account();
        after.then().body("limitFen", is(before.<Integer>path("limitFen"))).body("status", is("ACTIVE"));
        assertThat(after.<Integer>path("version")).isGreaterThan(before.<Integer>path("version"));
        Api.as(REP).get(PATH + "/" + after.path("id")).then().statusCode(404);
        assertThat(outbox.typesOf(UUID.fromString(after.path("id")))).containsExactly("credit-account.opened.v1");
    }

    @Test
    @Rule("S4-20")
    void a_customer_whose_file_is_sealed_gets_nothing_on_credit_until_it_is_unsealed() {
        Customer customer = Archive.customer();
        customer.established(1);
        customer.account();
        customer.sealed(2);
        await().atMost(PATIENCE).until(() -> customer.account().path("customerFile"), "SEALED"::equals);
        Response sealed = customer.account();
        sealed.then().body("availableFen", is(0)).body("allowedActions.size()", is(0));
        Archive.act(OFFICER, sealed, "freeze", "欠款").then()
                .statusCode(409)
                .body("code", is("credit-account.customer-sealed"))
                .body("rule", is("S4-20"));
        customer.unsealed(3);
        await().atMost(PATIENCE).until(() -> customer.account().path("customerFile"), "ACTIVE"::equals);
        customer.account().then().body("availableFen", is(5_000_000)).body("allowedActions", contains("freeze"));
    }

    @Test
    @Rule("S3-01")
    void what_a_merged_customer_owes_counts_against_the_limit_of_the_one_it_goes_on_as() {
        Customer first = Archive.customer();
        Customer second = Archive.customer();
        Customer kept = Archive.customer();
        Stream.of(first, second, kept).forEach(customer -> customer.established(1));
        Response owed = Money.owed(second.account(), 3_000_000, LocalDate.now().plusDays(20));
        Response contract = Selling.contract(kept.account());
        second.mergedInto(first, 2);
        await().atMost(PATIENCE).until(() -> second.account().path("customerFile"), "MERGED"::equals);
        first.mergedInto(kept, 2);
        await().atMost(PATIENCE).until(() -> first.account().path("mergedInto.customerNumber"),
                kept.number()::equals);
        second.account().then().body("mergedInto.customerNumber", is(kept.number())).body("availableFen", is(0));
        kept.account().then().body("mergedFen", is(3_000_000)).body("usedFen", is(0))
                .body("availableFen", is(2_000_000))
                .body("absorbed.customerNumber", containsInAnyOrder(first.number(), second.number()));
        Response held = Selling.decided(Selling.order(contract, 30));
        held.then().body("status", is("HELD")).body("checks.reasons.flatten().code",
                contains("credit-account.over-limit"));
        Money.paid(second.account(), 1_000_000, LocalDate.of(2026, 1, 20));
        await().atMost(PATIENCE).until(() -> Selling.seen(Selling.RELEASES, held).path("status"), "ISSUED"::equals);
        Money.receivable(owed).then().body("openFen", is(2_000_000));
        kept.account().then().body("availableFen", is(0));
    }

    @Test
    @Rule("S4-18")
    void a_destroyed_customer_is_forgotten_and_old_events_that_come_again_bring_nothing_back() throws SQLException {
        Customer customer = Archive.customer();
        customer.established(1);
        Response account = customer.account();
        Customer renamed = new Customer(customer.id(), customer.number(), customer.name() + "旧称", customer.department(),
                customer.owner());
        renamed.changed(2);
        await().atMost(PATIENCE)
                .until(() -> customer.account().path("customerName"), renamed.name()::equals);
        Archive.act(OFFICER, customer.account(), "freeze", customer.name() + "欠款").then().statusCode(200);
        assertThat(tablesWith(customer.name())).contains("credit_account", "notification");
        customer.sealed(3);
        customer.destroyed(4);
        await().atMost(PATIENCE).until(() -> customer.account().path("customerFile"),
                "DESTROYED"::equals);
        customer.account().then().body("customerName", is(customer.number())).body("availableFen", is(0));
        assertThat(tablesWith(customer.name())).isEmpty();
        UUID id = UUID.fromString(account.path("id"));
        Api.as(OFFICER).queryParam("type", "credit-account").queryParam("id", id).get(SERVICES + "audit").then()
                .body("intact", is(true));

        // The same events once more, as after an operator set the consumer back or the topic was read anew.
        asOwner("UPDATE inbox_position SET last_seq = 0 WHERE agg_id = '" + customer.id() + "'");
        customer.established(1);
        renamed.changed(2);
        await().atMost(PATIENCE).until(
                () -> outbox.rows("inbox_position WHERE consumer = 'credit-accounts' AND agg_id = '" + customer.id()
                        + "' AND last_seq = 2") == 1);
        assertThat(tablesWith(customer.name())).isEmpty();
        customer.account().then().body("customerFile", is("DESTROYED"));
    }

    @Test
    @Rule("S4-18")
    void a_new_service_that_reads_only_stand_ins_and_a_tombstone_opens_no_account() {
        Customer customer = Archive.customer();
        customer.erased(1);
        customer.destroyed(2);
        Customer later = Archive.inPartitionOf(customer);
        later.established(1);
        later.account();
        Api.as(OFFICER).queryParam("customerId", customer.id()).get(PATH).then().body("total.count", is(0));
        assertThat(outbox.rows("inbox_position WHERE consumer = 'credit-accounts' AND agg_id = '" + customer.id()
                + "' AND last_seq = 2")).isEqualTo(1);
    }

    /** Every table in which a text or JSON column holds the text. */
    private List<String> tablesWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection own = database.getConnection();
                Connection connection = TestInfra.shared().superuser(own.getCatalog());
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")) {
            while (tables.next()) {
                String table = tables.getString(1);
                try (ResultSet row = connection.createStatement().executeQuery("SELECT 1 FROM \"" + table
                        + "\" t WHERE strpos(t::text, '" + text + "') > 0 LIMIT 1")) {
                    if (row.next()) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection own = database.getConnection();
                Connection connection = TestInfra.shared().superuser(own.getCatalog());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void every_account_has_its_own_number_without_a_gap() {
        String first = Archive.opened().path("number");
        String second = Archive.opened().path("number");
        assertThat(serial(second)).isEqualTo(serial(first) + 1);
    }

    private static int serial(String number) {
        return Integer.parseInt(number.substring(number.length() - 6));
    }
}
