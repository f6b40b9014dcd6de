package io.keguan.customer.check;

import static io.keguan.customer.Forms.AUDITOR;
import static io.keguan.customer.check.Checked.act;
import static io.keguan.customer.check.Checked.branch;
import static io.keguan.customer.check.Checked.done;
import static io.keguan.customer.check.Checked.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.retention.Retained;
import io.keguan.customer.staff.persistence.StaffDirectory;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;
import io.keguan.kit.sql.Sql;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Together;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckErasureTest {

    /** Everything in which the words of a check or a violation can stand. */
    private static final List<String> TABLES = List.of("archive_check", "archive_check_item", "violation", "task",
            "notification", "outbox_event", "idempotency_key");

    @Inject
    StaffDirectory staff;
    @Inject
    DataSource database;

    @Test
    @Rule({"S4-18", "S4-29"})
    void a_destroyed_customer_goes_out_of_its_checks_and_violations_and_the_counts_stay() {
        Retained.endOfCooperationCounts();
        Checked branch = branch(1);
        String customer = branch.customers.getFirst();
        Response check = branch.drawn();
        String name = check.path("items[0].customerName");
        String words = "关于" + name;
        Response found = done(branch.manager, item(branch.manager, check, 0), "find", Map.of("finding", words));
        Response back = done(branch.manager, done(branch.rep, found, "answer", Map.of("answer", words)), "return",
                Map.of("reason", words));
        UUID person = UUID.randomUUID();
        staff.register(person, "周强", branch.department, List.of(Roles.SALES_REP));
        Response reported = Api.as(AUDITOR).header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("kind", "UNAUDITED_CHANGE", "personId", person, "customerId", customer, "happenedOn",
                        LocalDate.now().toString(), "evidence", words))
                .post("/api/v1/violations");
        reported.then().statusCode(201);
        assertThat(tablesWith(name)).contains("archive_check_item", "violation", "task", "notification",
                "idempotency_key");

        Retained.act(branch.rep, customer, "seal", Retained.seal(Retained.LONG_AGO)).then().statusCode(200);
        Retained.destroyed(customer);

        assertThat(tablesWith(name)).isEmpty();
        item(branch.manager, back.<String>path("id")).then().body("status", is("DROPPED"))
                .body("droppedBecause", is("SEALED")).body("customerName", is(back.<String>path("customerNumber")));
        Api.as(AUDITOR).get("/api/v1/violations/" + reported.path("id")).then().body("status", is("REPORTED"))
                .body("customerName", is(back.<String>path("customerNumber")));
        Api.as(branch.manager).get("/api/v1/archive-audits/" + LocalDate.now().getYear()).then()
                .body("departments[0].findings", is(1)).body("departments[0].dropped", is(1));
    }

    @Test
    @Rule({"S4-18", "S4-29"})
    void a_file_destroyed_while_its_finding_is_judged_is_not_judged_any_more() {
        Retained.endOfCooperationCounts();
        Checked branch = branch(1);
        String customer = branch.customers.getFirst();
        Response found = done(branch.manager, item(branch.manager, branch.drawn(), 0), "find",
                Map.of("finding", "缺地址"));
        Response answered = done(branch.rep, found, "answer", Map.of("answer", "已补"));
        Retained.act(branch.rep, customer, "seal", Retained.seal(Retained.LONG_AGO)).then().statusCode(200);
        List<Integer> answers = Together.run(2, i -> i == 0
                ? Retained.destroyed(customer).statusCode()
                : act(branch.manager, answered, "confirm", null).statusCode());
        assertThat(answers).containsExactly(200, 412);
        item(branch.manager, found.<String>path("id")).then().body("status", is("DROPPED"));
    }

    private List<String> tablesWith(String name) {
        return TABLES.stream()
                .filter(table -> Sql.first(database, row -> row.getBoolean(1),
                        "SELECT EXISTS (SELECT FROM " + table + " t WHERE t::text LIKE ?)", "%" + name + "%")
                        .orElseThrow())
                .toList();
    }
}
