package io.keguan.credit.investigation.events;

import static io.keguan.credit.account.Archive.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.credit.account.Archive;
import io.keguan.credit.account.Archive.Customer;
import io.keguan.credit.investigation.Inquiry;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitEventsTest {

    @Inject
    OutboxProbe outbox;

    @Test
    @Rule("S0-14")
    void on_a_periodic_visit_the_grade_is_reviewed() {
        Customer visited = Archive.customer();
        visited.established(1);
        String account = visited.account().path("id");
        Inquiry.reported(account, Inquiry.findings());
        assertThat(toReview(account)).isFalse();
        visited.dutyDone("VISIT");
        await().atMost(Duration.ofSeconds(30)).until(() -> toReview(account));
        Api.as(OFFICER).body(Map.of("accountId", account, "cause", "VISIT", "reason", "定期拜访时复审")).post(Inquiry.PATH)
                .then().statusCode(201);
        assertThat(toReview(account)).isFalse();
    }

    @Test
    @Rule("S0-14")
    void other_work_at_the_file_and_customers_without_a_report_ask_for_nothing() {
        Customer known = Archive.customer();
        known.established(1);
        String account = known.account().path("id");
        Inquiry.reported(account, Inquiry.findings());
        Customer unknown = Archive.customer();
        unknown.established(1);
        String other = unknown.account().path("id");
        known.dutyDone("NEED_UPDATE");
        unknown.dutyDone("VISIT");
        Customer last = Archive.customer();
        last.established(1);
        String behind = last.account().path("id");
        Inquiry.reported(behind, Inquiry.findings());
        last.dutyDone("VISIT");
        await().atMost(Duration.ofSeconds(30)).until(() -> toReview(behind));
        assertThat(toReview(account)).isFalse();
        assertThat(toReview(other)).isFalse();
    }

    private boolean toReview(String account) {
        return outbox.rows("task WHERE kind = 'investigation.review' AND closed_at IS NULL AND subject_id = '" + account
                + "'") == 1;
    }
}
