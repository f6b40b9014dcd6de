package io.keguan.customer.registration;

import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.act;
import static io.keguan.customer.Forms.form;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.sql.Sql;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Together;
import io.keguan.kit.test.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegistrationConcurrencyTest {

    private static final Map<String, String> CONFIRMED = Map.of("channel", "PHONE", "confirmedWith", "李强");
    private static final Tokens SECOND_ADMIN = Tokens.staff("孙丽").role("DATA_ADMIN").department(UUID.randomUUID());

    @Inject
    OutboxProbe outbox;
    @Inject
    DataSource database;
    @Inject
    NumberSeries numbers;

    @Test
    @Rule("S2c-28")
    void a_hundred_registrations_of_one_company_at_once_leave_one_and_refuse_the_rest_by_its_number() {
        String code = Forms.companyCode();
        List<Forms> forms = IntStream.range(0, 100).mapToObj(i -> form().with("companyCode", code)).toList();
        List<Response> answers = Together.run(100, i -> forms.get(i).submit(REP));
        List<Response> created = answers.stream().filter(a -> a.statusCode() == 201).toList();
        assertThat(created).hasSize(1);
        String number = created.getFirst().path("number");
        assertThat(answers).filteredOn(a -> a.statusCode() != 201).hasSize(99).allSatisfy(refused -> {
            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
            assertThat(refused.<String>path("code")).isEqualTo("registration.company-code-taken");
            assertThat(refused.<String>path("params.number")).isEqualTo(number);
        });
        assertThat(outbox.rows("registration WHERE company_code = '" + code + "'")).isEqualTo(1);
        assertThat(outbox.typesOf(UUID.fromString(created.getFirst().path("id")))).hasSize(1);
    }

    @Test
    void two_administrators_decide_at_once_and_one_of_them_learns_that_it_has_changed() {
        for (int round = 0; round < 10; round++) {
            Response seen = form().submitted();
            List<Response> answers = Together.run(2, i -> i == 0
                    ? act(DATA_ADMIN, seen, "establish", CONFIRMED)
                    : act(SECOND_ADMIN, seen, "return", Forms.reason("地址不全")));
            assertThat(answers.stream().map(Response::statusCode)).as("one wins, one is told").containsOnlyOnce(200)
                    .allMatch(s -> s == 200 || s == 409 || s == 412);
            boolean established = answers.getFirst().statusCode() == 200;
            assertThat(outbox.typesOf(UUID.fromString(seen.path("id")))).containsExactly("registration.submitted.v1",
                    established ? "registration.established.v1" : "registration.returned.v1");
            assertThat(outbox.rows("customer WHERE registration_id = '" + seen.path("id") + "'"))
                    .isEqualTo(established ? 1 : 0);
        }
    }

    @Test
    void numbers_have_no_gap_and_no_double_however_many_are_rolled_back_in_between() {
        List<Response> seen = IntStream.range(0, 20).mapToObj(i -> form().submitted()).toList();
        Together.run(60, i -> switch (i % 3) {
            case 0 -> act(DATA_ADMIN, seen.get(i / 3), "establish", CONFIRMED).statusCode();
            case 1 -> drawInVain("KH");
            default -> drawInVain("DJ");
        });
        form().submitted();
        assertThatNoneIsMissing("customer", "KH", 20);
        assertThatNoneIsMissing("registration", "DJ", 21);
    }

    /** Draws a number in a transaction that comes to nothing. */
    private int drawInVain(String series) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            numbers.next(series);
            throw new IllegalStateException("given up");
        })).hasMessage("given up");
        return 0;
    }

    /** Each year counts for itself; some tests live in another year than this one. */
    private void assertThatNoneIsMissing(String table, String series, int atLeast) {
        Map<String, List<Integer>> years = Sql.all(database, row -> row.getString(1),
                "SELECT number FROM " + table + " ORDER BY number").stream()
                .peek(number -> assertThat(number).matches(series + "-\\d{4}-\\d{6}"))
                .collect(groupingBy(number -> number.substring(3, 7),
                        mapping(number -> Integer.valueOf(number.substring(8)), toList())));
        assertThat(years).anySatisfy((year, serials) -> assertThat(serials).hasSizeGreaterThanOrEqualTo(atLeast));
        assertThat(years).allSatisfy((year, serials) -> assertThat(serials).as(table + " of " + year)
                .isEqualTo(IntStream.rangeClosed(1, serials.size()).boxed().toList()));
    }
}
