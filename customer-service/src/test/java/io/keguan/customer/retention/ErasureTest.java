package io.keguan.customer.retention;

import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.retention.Retained.GM;
import static io.keguan.customer.retention.Retained.destroyed;
import static io.keguan.customer.retention.Retained.hold;
import static io.keguan.customer.retention.Retained.sealed;
import static io.keguan.customer.retention.Retained.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.customer.Forms;
import io.keguan.customer.archive.domain.Destruction;
import io.keguan.customer.staff.persistence.StaffDirectory;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.journal.AuditVerifier;
import io.keguan.kit.test.Api;
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
class ErasureTest {

    @Inject
    DataSource database;
    @Inject
    OutboxProbe outbox;
    @Inject
    AuditVerifier verifier;
    @Inject
    DestructionLists lists;
    @Inject
    StaffDirectory directory;

    private static final Map<String, String> NAME_NO_CUSTOMER = Map.ofEntries(
            Map.entry("access_request_consent", "a role and who agreed in it"),
            Map.entry("archive_check", "which files were drawn, by number of files"),
            Map.entry("archive_check_due", "months of departments"),
            Map.entry("archive_check_item", "CheckErasureTest fills and empties it"),
            Map.entry("care_plan", "CarePlanApiTest fills and empties it"),
            Map.entry("duty_week", "who of the staff is on duty"),
            Map.entry("guest_list", "departments and how many; guests have a table of their own"),
            Map.entry("staff_department", "the company's departments"),
            Map.entry("staff_member", "the company's people"),
            Map.entry("thank_you_event", "names of the company's own days"),
            Map.entry("violation", "CheckErasureTest fills and empties it"),
            Map.entry("audit_entry", "encrypted; the trails are read through their keys below"),
            Map.entry("calendar_day", "the company's days off"),
            Map.entry("classification_row", "classes and sums by the customer's id"),
            Map.entry("classification_run", "periods, rules and sums; its note is about all customers"),
            Map.entry("consumer_offset", "places in topics"),
            Map.entry("credit_standing", "a grade and a state by the customer's id"),
            Map.entry("customer_import", "who, when and how many; its reason is about all rows"),
            Map.entry("destruction_list", "the record of the destruction, which says numbers and no names"),
            Map.entry("due_row", "kinds and ids; errors of handlers"),
            Map.entry("flyway_schema_history", "the migrations"),
            Map.entry("inbox_parked", "other services' events, which name customers by id"),
            Map.entry("inbox_position", "places in topics"),
            Map.entry("job", "kinds, ids and progress"),
            Map.entry("journal_head", "places in trails, and their keys"),
            Map.entry("legal_hold", "filled after the sealing, below"),
            Map.entry("number_series", "numbers"),
            Map.entry("policy_version", "the company's rules"),
            Map.entry("rule_refusal", "articles and how often they refused"),
            Map.entry("service_secret", "keys"),
            Map.entry("stored_file", "names of workbooks as people gave them; gone with the import or the export"),
            Map.entry("stored_file_part", "packed; the file's being gone is looked at below"));

    @BeforeEach
    void terms() {
        Retained.endOfCooperationCounts();
        directory.register(Tokens.idOf("王芳"), "王芳", Forms.SALES, List.of());
    }

    @Test
    @Rule({"S4-17", "S4-18"})
    void after_a_destruction_no_table_holds_a_name_a_phone_or_a_contact_and_every_chain_holds() throws SQLException {
        Known gone = Known.known();
        workOn(gone);
        assertThat(tablesWith(gone.traces())).containsAll(tablesThatMayNameCustomers());
        sealed(gone.id());
        Response lifted = hold(GM, gone.id());
        Api.as(GM, lifted.<Integer>path("version")).body(Forms.reason("与" + gone.contact() + "和解"))
                .post("/api/v1/legal-holds/" + lifted.path("id") + "/actions/lift").then().statusCode(200);
        List<String> trails = trails(gone);
        assertThat(trails).hasSizeGreaterThan(5);

        String files = "SELECT file_id::text FROM customer_export e JOIN export_customer c ON c.export_id = e.id"
                + " WHERE c.customer_id = '" + gone.id()
                + "' UNION SELECT file_id::text FROM customer_import i WHERE EXISTS"
                + " (SELECT FROM import_row r WHERE r.import_id = i.id AND (r.customer_id = '" + gone.id()
                + "' OR r.faults::text LIKE '%" + gone.number() + "%'))";
        List<String> packed = strings(files);
        assertThat(packed).hasSize(3).doesNotContainNull();

        destroyed(gone.id());

        assertThat(tablesWith(gone.traces())).isEmpty();
        assertThat(outbox.rows("stored_file WHERE id::text IN ('" + String.join("', '", packed) + "')")).isZero();
        for (String trail : trails) {
            String[] key = trail.split("/");
            assertThat(verifier.firstBroken(key[0], UUID.fromString(key[1]))).as(trail).isEmpty();
        }
        Api.as(DATA_ADMIN).queryParam("type", "registration").queryParam("id", gone.registration())
                .get("/api/v1/services/customer/audit").then()
                .body("intact", is(true))
                .body("items.after", everyItem(nullValue()))
                .body("items.reason", everyItem(nullValue()));
        seen(DATA_ADMIN, gone.id()).then().statusCode(200).body("number", is(gone.number()));
        assertThat(outbox.typesOf(UUID.fromString(gone.id())).stream().filter(t -> t.startsWith("customer.")))
                .containsExactly("customer.erased.v1", "customer.erased.v1", "customer.erased.v1", "customer.erased.v1",
                        "customer.erased.v1", "customer.destroyed.v1");
    }

    @Test
    @Rule("S4-18")
    void the_same_company_can_be_registered_anew_and_the_numbers_go_on_without_a_gap() {
        Known gone = Known.known();
        sealed(gone.id());
        destroyed(gone.id());
        Response anew = Api.as(REP).body(gone.company().body()).post("/api/v1/registrations");
        anew.then().statusCode(201).body("duplicates.findAll { it.id == '" + gone.id() + "' }.size()", is(0));
        Response established = Forms.act(DATA_ADMIN, anew, "establish",
                Map.of("channel", "PHONE", "confirmedWith", gone.contact()));
        established.then().statusCode(200);
        assertThat(established.<String>path("customerId")).isNotEqualTo(gone.id());
        assertThat(outbox.rows("number_series s WHERE s.series = 'KH' AND s.last <> (SELECT count(*) FROM customer c"
                + " WHERE c.number LIKE 'KH-' || s.year || '-%')")).isZero();
    }

    @Test
    @Rule("S4-18")
    void a_file_that_an_old_copy_of_the_database_brings_back_is_destroyed_again()
            throws SQLException, JsonProcessingException {
        Known gone = Known.known();
        sealed(gone.id());
        Map<String, List<String>> copy = copy(gone);
        String number = destroyed(gone.id()).path("number");
        assertThat(tablesWith(gone.traces())).isEmpty();
        restore(copy);
        assertThat(tablesWith(gone.traces())).contains("customer", "customer_contact", "registration");
        assertThat(seen(DATA_ADMIN, gone.id()).<String>path("status")).isEqualTo("SEALED");

        Destruction tombstone = new Destruction(Instant.parse("2026-11-22T02:00:00Z"), UUID.randomUUID(), number);
        lists.destroyAgain(UUID.fromString(gone.id()), tombstone, 6, new Actor(new UUID(0, 0), "客户档案", null, null,
                java.util.Set.of(), java.util.Set.of(), true));
        assertThat(tablesWith(gone.traces())).isEmpty();
        seen(DATA_ADMIN, gone.id()).then().body("status", is("DESTROYED")).body("destruction.listNumber", is(number));
        lists.destroyAgain(UUID.fromString(gone.id()), tombstone, 6, null);
        assertThat(verifier.firstBroken("customer", UUID.fromString(gone.id()))).isEmpty();
    }

    @Test
    @Rule("S4-18")
    void the_archive_hears_its_own_tombstone_from_the_topic()
            throws SQLException, JsonProcessingException {
        Known gone = Known.known();
        sealed(gone.id());
        Map<String, List<String>> copy = copy(gone);
        destroyed(gone.id());
        await().until(() -> outbox.rows("inbox_position WHERE consumer = 'tombstones' AND agg_id = '" + gone.id()
                + "' AND last_seq = 6") == 1);
        restore(copy);
        asOwner("UPDATE inbox_position SET last_seq = 5 WHERE consumer = 'tombstones' AND agg_id = '" + gone.id()
                + "'");
        asOwner("UPDATE outbox_event SET sent_at = NULL WHERE agg_id = '" + gone.id() + "'");
        await().until(() -> "DESTROYED".equals(seen(DATA_ADMIN, gone.id()).path("status")));
        assertThat(tablesWith(gone.traces())).isEmpty();
    }

    /** What the calendar and the market promotion department keep of the customer; no request fills these tables at once. */
    private void workOn(Known gone) throws SQLException {
        String duty = UUID.randomUUID().toString();
        asOwner("""
                INSERT INTO duty (id, version, customer_id, kind, period, status, since, due_at, policy_version, opened_at,
                    reminder_count, draft, needs_changed, words, done_at, done_by_id, done_by_name)
                VALUES ('%1$s', 0, '%2$s', 'NEED_UPDATE', '2026-10', 'DONE', '2026-10-01', now(), 0, now(), 0, '%3$s', true,
                    '%3$s', now(), gen_random_uuid(), '刘伟')"""
                .formatted(duty, gone.id(), gone.contact()));
        asOwner("INSERT INTO duty_form (duty_id, customer_id, file) VALUES ('%s', '%s', '%s')".formatted(duty,
                gone.id(),
                "{\"single\": {\"NATURAL\": {\"name\": \"" + gone.contact() + "\"}}, \"entries\": []}"));
        asOwner("INSERT INTO guest (id, list_id, event_id, customer_id, added_by_id, added_at, attended, impression)"
                + " VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '%s', gen_random_uuid(), now(), true, '%s')"
                        .formatted(gone.id(), gone.contact()));
    }

    /** Every table with a column of words or bytes, but for those that are named with the reason why they hold no customer. */
    private List<String> tablesThatMayNameCustomers() throws SQLException {
        List<String> tables = strings("""
                SELECT DISTINCT c.relname::text FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND regexp_replace(
                    format_type(a.atttypid, NULL), '\\[\\]', '')
                    IN ('text', 'json', 'jsonb', 'bytea', 'tsvector', 'character varying')""");
        assertThat(tables).as("no table is excused that is gone").containsAll(NAME_NO_CUSTOMER.keySet());
        return tables.stream().filter(t -> !NAME_NO_CUSTOMER.containsKey(t)).toList();
    }

    /** Every table in which a text or JSON column holds one of the texts, whatever it is for. */
    private List<String> tablesWith(List<String> texts) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection own = database.getConnection();
                Connection connection = TestInfra.shared().superuser(own.getCatalog())) {
            Map<String, List<String>> columns = new LinkedHashMap<>();
            try (ResultSet row = connection.createStatement().executeQuery("""
                    SELECT c.table_name, c.column_name FROM information_schema.columns c
                    JOIN information_schema.tables t USING (table_schema, table_name)
                    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' ORDER BY 1, 2""")) {
                while (row.next()) {
                    columns.computeIfAbsent(row.getString(1), t -> new ArrayList<>()).add(row.getString(2));
                }
            }
            for (Map.Entry<String, List<String>> table : columns.entrySet()) {
                for (String text : texts) {
                    String any = String.join(" OR ", table.getValue().stream()
                            .map(c -> "strpos(\"%s\"::text, '%s') > 0".formatted(c, text)).toList());
                    try (ResultSet row = connection.createStatement()
                            .executeQuery("SELECT 1 FROM \"%s\" WHERE %s LIMIT 1".formatted(table.getKey(), any))) {
                        if (row.next() && !found.contains(table.getKey())) {
                            found.add(table.getKey());
                        }
                    }
                }
            }
        }
        return found;
    }

    private List<String> trails(Known known) throws SQLException {
        return strings(
                "SELECT DISTINCT agg_type || '/' || agg_id FROM audit_entry WHERE agg_id IN (SELECT '" + known.id()
                        + "'::uuid UNION SELECT '" + known.registration()
                        + "'::uuid UNION SELECT id FROM filing WHERE customer_id = '"
                        + known.id() + "' UNION SELECT id FROM change_request WHERE customer_id = '" + known.id()
                        + "' UNION SELECT id FROM access_request WHERE customer_id = '" + known.id()
                        + "' UNION SELECT id FROM legal_hold WHERE customer_id = '" + known.id() + "')");
    }

    /** The rows of the customer as a copy of the database holds them. */
    private Map<String, List<String>> copy(Known known) throws SQLException {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        copy.put("customer", strings("SELECT to_jsonb(c)::text FROM customer c WHERE id = '" + known.id() + "'"));
        copy.put("registration",
                strings("SELECT to_jsonb(r)::text FROM registration r WHERE id = '" + known.registration() + "'"));
        copy.put("customer_contact",
                strings("SELECT to_jsonb(k)::text FROM customer_contact k WHERE customer_id = '" + known.id() + "'"));
        return copy;
    }

    private void restore(Map<String, List<String>> copy) throws SQLException, JsonProcessingException {
        for (Map.Entry<String, List<String>> table : copy.entrySet()) {
            for (String row : table.getValue()) {
                String id = new ObjectMapper().readTree(row).path("id").asText();
                asOwner("DELETE FROM %s WHERE id = '%s'".formatted(table.getKey(), id));
                asOwner("INSERT INTO %1$s SELECT * FROM jsonb_populate_record(NULL::%1$s, '%2$s'::jsonb)"
                        .formatted(table.getKey(), row.replace("'", "''")));
            }
        }
    }

    private List<String> strings(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    /** As a restored copy does it: past the guards and the foreign keys. */
    private void asOwner(String sql) throws SQLException {
        try (Connection own = database.getConnection();
                Connection connection = TestInfra.shared().superuser(own.getCatalog());
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
