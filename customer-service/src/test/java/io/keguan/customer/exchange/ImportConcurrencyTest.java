package io.keguan.customer.exchange;

import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.companyName;
import static io.keguan.customer.exchange.Exchange.ADMIN_TOO;
import static io.keguan.customer.exchange.Exchange.CLERK;
import static io.keguan.customer.exchange.Exchange.HEAD;
import static io.keguan.customer.exchange.Exchange.HEAD_TOO;
import static io.keguan.customer.exchange.Exchange.IMPORTS;
import static io.keguan.customer.exchange.Exchange.NEW;
import static io.keguan.customer.exchange.Exchange.act;
import static io.keguan.customer.exchange.Exchange.approved;
import static io.keguan.customer.exchange.Exchange.checked;
import static io.keguan.customer.exchange.Exchange.newRow;
import static io.keguan.customer.exchange.Exchange.until;
import static io.keguan.customer.exchange.Exchange.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import io.keguan.kit.domain.Rule;
import io.keguan.kit.job.JobRunner;
import io.keguan.kit.sql.Sql;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Together;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportConcurrencyTest {

    @Inject
    OutboxProbe rows;
    @Inject
    DataSource database;
    @Inject
    TestClock clock;
    @Inject
    JobRunner runner;

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    @RepeatedTest(3)
    @Rule("S4-25")
    void approved_twice_at_once_it_is_approved_once() {
        Response submitted = act(CLERK, checked(CLERK, workbook(NEW, List.of(newRow(companyName())))), "submit", null);
        List<Response> answers = Together.run(2,
                i -> act(i == 0 ? HEAD : HEAD_TOO, submitted, "approve", Map.of()));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
    }

    @RepeatedTest(3)
    @Rule("S4-26")
    void executed_twice_at_once_every_row_is_written_once() {
        Response approved = approved(checked(CLERK, workbook(NEW, List.of(newRow(companyName()),
                newRow(companyName())))));
        List<Response> answers = Together.run(2,
                i -> act(i == 0 ? DATA_ADMIN : ADMIN_TOO, approved, "execute", null));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
        until(DATA_ADMIN, approved, "DONE").then().body("counts.written", is(2));
        assertThat(opened(approved)).isEqualTo(2);
    }

    @Test
    @Rule("S2c-28")
    void two_imports_of_the_same_new_customer_at_once_open_one_file() {
        List<String> row = newRow(companyName());
        List<Response> both = Together.run(2, i -> approved(checked(CLERK, workbook(NEW, List.of(row)))));
        both.forEach(b -> act(DATA_ADMIN, b, "execute", null).then().statusCode(200));
        List<Response> done = both.stream().map(b -> until(DATA_ADMIN, b, "DONE")).toList();
        assertThat(done.stream().mapToInt(d -> d.path("counts.written")).sum()).isEqualTo(1);
        assertThat(done.stream().mapToInt(d -> d.path("counts.conflicting")).sum()).isEqualTo(1);
        assertThat(rows.rows("customer WHERE company_code = '%s'".formatted(row.get(1)))).isEqualTo(1);
    }

    @Test
    @Rule("S4-26")
    void an_import_whose_process_is_killed_goes_on_and_writes_every_row_once() {
        List<List<String>> many = IntStream.range(0, 450).mapToObj(i -> newRow(companyName())).toList();
        Response approved = approved(checked(CLERK, workbook(NEW, many)));
        act(DATA_ADMIN, approved, "execute", null).then().statusCode(200);
        String id = approved.path("id");
        runner.run();
        await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(60)).until(() -> written(id) >= 100);
        // As if the process were gone: its row belongs to nobody who still speaks for it, and what it does counts no more.
        Sql.execute(database, "UPDATE job SET runner = ?, beat_at = ? WHERE subject_id = ? AND ended_at IS NULL",
                UUID.randomUUID(), clock.instant(), UUID.fromString(id));
        long left = written(id);
        assertThat(left).isBetween(100L, 449L);
        Api.as(DATA_ADMIN).get(IMPORTS + id).then().body("status", is("RUNNING"));
        clock.advance(Duration.ofSeconds(31));
        until(DATA_ADMIN, approved, "DONE").then().body("counts.written", is(450)).body("counts.conflicting", is(0));
        assertThat(opened(approved)).isEqualTo(450);
        assertThat(rows.rows("audit_entry a JOIN customer c ON c.id = a.agg_id WHERE a.action = 'established'"
                + " AND c.registration_number = '%s'".formatted(approved.<String>path("number")))).isEqualTo(450);
    }

    private long written(String importId) {
        return rows.rows("import_row WHERE import_id = '%s' AND outcome = 'WRITTEN'".formatted(importId));
    }

    private long opened(Response of) {
        return rows.rows("customer WHERE registration_number = '%s'".formatted(of.<String>path("number")));
    }
}
