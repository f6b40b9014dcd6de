package io.keguan.credit.creditfile.domain;

import static io.keguan.credit.creditfile.domain.FileRequestAction.APPROVE;
import static io.keguan.credit.creditfile.domain.FileRequestAction.EXPIRE;
import static io.keguan.credit.creditfile.domain.FileRequestAction.REJECT;
import static io.keguan.credit.creditfile.domain.FileRequestAction.REVOKE;
import static io.keguan.credit.creditfile.domain.FileRequestAction.WITHDRAW;
import static io.keguan.credit.creditfile.domain.FileRequestStatus.EXPIRED;
import static io.keguan.credit.creditfile.domain.FileRequestStatus.LIFECYCLE;
import static io.keguan.credit.creditfile.domain.FileRequestStatus.OPEN;
import static io.keguan.credit.creditfile.domain.FileRequestStatus.REJECTED;
import static io.keguan.credit.creditfile.domain.FileRequestStatus.REQUESTED;
import static io.keguan.credit.creditfile.domain.FileRequestStatus.REVOKED;
import static io.keguan.credit.creditfile.domain.FileRequestStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.account.domain.Holder;
import io.keguan.credit.account.domain.Limit;
import io.keguan.credit.account.domain.LimitBasis;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.LifecycleCells;
import io.keguan.kit.test.LifecyclePage;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CreditFileRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:30:00Z");
    private static final Actor APPLICANT = person("黄海涛");
    private static final Actor KEEPER = person("周敏");

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_table() {
        return LifecycleCells.of(LIFECYCLE, FileRequestAction.class,
                Map.of(REQUESTED, Map.of(APPROVE, OPEN, REJECT, REJECTED, WITHDRAW, WITHDRAWN), OPEN,
                        Map.of(REVOKE, REVOKED, EXPIRE, EXPIRED), REJECTED, Map.of(), WITHDRAWN, Map.of(), REVOKED,
                        Map.of(), EXPIRED, Map.of()));
    }

    @Test
    void the_page_shows_this_table() {
        LifecyclePage.check(CreditFileRequest.TYPE, "信用档案查阅申请 credit-file-request", LIFECYCLE);
    }

    @Test
    @Rule("S3-18")
    void there_is_nothing_to_do_with_a_credit_file_but_to_let_somebody_read_it() {
        assertThat(Arrays.stream(FileRequestAction.values()).map(Enum::name))
                .containsExactly("APPROVE", "REJECT", "WITHDRAW", "REVOKE", "EXPIRE");
    }

    @Test
    @Rule("S3-17")
    void a_permission_lasts_the_days_asked_for_from_the_decision_on() {
        CreditFileRequest request = asked(3);
        Instant decided = NOW.plus(Duration.ofDays(2));
        request.approve("对账核实", KEEPER, decided);
        assertThat(request.openUntil()).isEqualTo(decided.plus(Duration.ofDays(3)));
        request.expire(request.openUntil());
        assertThat(request.status()).isEqualTo(EXPIRED);
        assertThat(request.ending().endedByName()).isNull();
    }

    @Test
    @Rule("S1-63")
    void who_asks_does_not_decide_and_only_who_asks_takes_it_back() {
        CreditFileRequest request = asked(7);
        refused(() -> request.approve("同意", APPLICANT, NOW), "credit-file-request.own-request");
        refused(() -> request.reject("不同意", APPLICANT, NOW), "credit-file-request.own-request");
        refused(() -> request.withdraw("不需要了", KEEPER, NOW), "credit-file-request.not-applicant");
        request.withdraw("不需要了", APPLICANT, NOW);
        assertThat(request.status()).isEqualTo(WITHDRAWN);
        CreditFileRequest open = asked(7);
        open.approve("同意", KEEPER, NOW);
        refused(() -> open.revoke("收回", APPLICANT, NOW), "credit-file-request.own-request");
    }

    @Test
    @Rule("S3-17")
    void nobody_reads_for_longer_than_the_policy_says() {
        CreditFilePolicy policy = new CreditFilePolicy(30, 7);
        assertThat(policy.faults(30)).isEmpty();
        assertThat(policy.faults(31)).singleElement()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("credit-file-request.too-long"));
        assertThat(policy.days(null)).isEqualTo(7);
        assertThat(new CreditFilePolicy(5, 7).days(null)).isEqualTo(5);
    }

    private static CreditFileRequest asked(int days) {
        CreditAccount account = CreditAccount.open(UUID.randomUUID(), "XY-2026-000042",
                new Holder(UUID.randomUUID(), "KH-2026-000042", "中山市星河照明有限公司", UUID.randomUUID(),
                        UUID.randomUUID()),
                new Limit(5_000_000L, LimitBasis.NEW_CUSTOMER_CAP), 0, NOW);
        return CreditFileRequest.ask(UUID.randomUUID(), "XC-2026-000042", account,
                new CreditFileRequest.Question("KH-2026-000042", "联合投标前了解信用", days, NOW, 0), APPLICANT);
    }

    private static void refused(Runnable step, String code) {
        assertThatThrownBy(step::run).isInstanceOf(Refused.class)
                .satisfies(e -> assertThat(((Refused) e).code()).isEqualTo(code));
    }

    private static Actor person(String name) {
        return new Actor(UUID.randomUUID(), name, UUID.randomUUID(), "信用管理部", Set.of(), Set.of(), false);
    }
}
