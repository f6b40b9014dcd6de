package io.keguan.credit.exposure.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.GoldenSamples;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExposureTest {

    private static final CompanyLinePolicy POLICY = new CompanyLinePolicy(20, 90, 10);

    @Test
    @Rule("S3-01")
    void what_is_reserved_and_owed_counts_and_the_limit_itself_is_allowed() {
        Exposure exposure = new Exposure(1000L, 300, 500, 0, 0, Set.of());
        assertThat(exposure.usedFen()).isEqualTo(800);
        assertThat(exposure.availableFen()).isEqualTo(200);
        assertThat(exposure.obstacles(200)).isEmpty();
        assertThat(exposure.obstacles(201)).extracting(Reason::code).containsExactly("credit-account.over-limit");
    }

    @Test
    @Rule("S1-47")
    void a_customer_of_class_a_has_no_limit_of_its_own_but_the_company_line_holds() {
        Exposure unlimited = new Exposure(null, 0, 9_000_000_000L, 0, 0, Set.of());
        assertThat(unlimited.availableFen()).isNull();
        assertThat(unlimited.obstacles(Long.MAX_VALUE / 2)).isEmpty();
        assertThat(line(100, 90).obstacles(11, false)).extracting(Reason::code)
                .containsExactly("company-line.exceeded");
    }

    @Test
    @Rule({"S3-10", "S4-20"})
    void every_block_is_named_beside_the_limit() {
        Exposure blocked = new Exposure(100L, 0, 100, 0, 0, Set.of(CreditBlock.SHIPMENT_STOPPED, CreditBlock.FROZEN));
        assertThat(blocked.availableFen()).isZero();
        assertThat(blocked.obstacles(1)).extracting(Reason::code).containsExactly("credit-account.frozen",
                "credit-account.shipment-stopped", "credit-account.over-limit");
    }

    @Test
    @Rule("S1-58")
    void receivables_may_reach_a_fifth_of_the_assets_and_no_fen_more() {
        // calculations.md 10: assets ¥10,000,000; 23 % is over, exactly 20 % is allowed.
        long lineFen = POLICY.lineFen(1_000_000_000L);
        assertThat(lineFen).isEqualTo(200_000_000L);
        CompanyLine line = new CompanyLine("2026-10", 1_000_000_000L, lineFen, POLICY.warnFen(1_000_000_000L), 0, 0);
        assertThat(line.obstacles(200_000_000L, true)).isEmpty();
        assertThat(line.obstacles(200_000_001L, true)).extracting(Reason::rule).containsExactly("S1-58");
        assertThat(new CompanyLine("2026-10", 1_000_000_000L, lineFen, 180_000_000L, 230_000_000L, 0).state())
                .isEqualTo(LineState.OVER);
    }

    @Test
    @Rule("S1-58")
    void the_line_warns_before_it_is_reached_and_once() {
        assertThat(line(100, 89).state()).isEqualTo(LineState.CLEAR);
        assertThat(line(100, 90).state()).isEqualTo(LineState.NEAR);
        assertThat(line(100, 95).nearedBy(6)).isTrue();
        assertThat(line(100, 95).nearedBy(5)).isFalse();
        assertThat(line(100, 89).nearedBy(89)).isFalse();
    }

    @Test
    void without_stated_assets_only_customers_with_a_limit_of_their_own_are_sold_to() {
        CompanyLine unknown = new CompanyLine(null, null, null, null, 500, 0);
        assertThat(unknown.state()).isEqualTo(LineState.UNKNOWN);
        assertThat(unknown.obstacles(1, true)).isEmpty();
        assertThat(unknown.obstacles(1, false)).extracting(Reason::code).containsExactly("company-line.unknown");
    }

    @Test
    void the_events_are_those_of_the_golden_samples() {
        Instant now = Instant.parse("2026-11-20T09:00:00Z");
        List.of(new CompanyLineEvent.Set(UUID.randomUUID(), "2026-10", 200, 100, 0, now),
                new CompanyLineEvent.Neared("2026-10", 200, 180, 181, now)).forEach(GoldenSamples::assertMatches);
    }

    private static CompanyLine line(long lineFen, long usedFen) {
        return new CompanyLine("2026-10", lineFen * 5, lineFen, POLICY.warnFen(lineFen * 500) / 100, usedFen, 0);
    }
}
