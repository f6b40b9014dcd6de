package io.keguan.credit.account.domain;

import static io.keguan.credit.account.domain.CreditAccountAction.FREEZE;
import static io.keguan.credit.account.domain.CreditAccountAction.UNFREEZE;
import static io.keguan.credit.account.domain.CreditAccountStatus.ACTIVE;
import static io.keguan.credit.account.domain.CreditAccountStatus.FROZEN;
import static io.keguan.credit.account.domain.CreditAccountStatus.LIFECYCLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.kit.domain.IllegalTransition;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.GoldenSamples;
import io.keguan.kit.test.LifecyclePage;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CreditAccountTest {

    private static final Instant NOW = Instant.parse("2026-11-20T07:15:01Z");
    private static final CreditPolicy POLICY = new CreditPolicy(5_000_000);
    private static final Map<CreditAccountStatus, Set<CreditAccountAction>> ALLOWED = Map.of(ACTIVE, Set.of(FREEZE),
            FROZEN, Set.of(UNFREEZE));

    @Test
    @Rule("S1-53")
    void a_new_customer_begins_with_the_small_limit_of_the_policy() {
        CreditAccount account = opened();
        assertThat(account.status()).isEqualTo(ACTIVE);
        assertThat(account.limit()).isEqualTo(new Limit(5_000_000L, LimitBasis.NEW_CUSTOMER_CAP));
        assertThat(account.policyVersion()).isEqualTo(3);
    }

    @Test
    @Rule("S1-53")
    void a_policy_of_nothing_sells_nothing_on_credit_to_new_customers() {
        assertThat(new CreditPolicy(0).forNewCustomer().fen()).isZero();
    }

    @Test
    void a_frozen_account_says_why_until_it_is_unfrozen() {
        CreditAccount account = opened();
        account.freeze("逾期超过三十天", NOW);
        assertThat(account.status()).isEqualTo(FROZEN);
        assertThat(account.frozenReason()).isEqualTo("逾期超过三十天");
        account.unfreeze("欠款已结清", NOW);
        assertThat(account.frozenReason()).isNull();
    }

    @Test
    @Rule("S1-47")
    void a_customer_of_class_a_has_no_limit_of_its_own() {
        CreditAccount account = opened();
        CreditAccountEvent.LimitChanged changed = account.limit(new Limit(null, LimitBasis.CLASS_A), 4, NOW);
        assertThat(account.limit().fen()).isNull();
        assertThat(changed.previousLimitFen()).isEqualTo(5_000_000L);
        assertThat(changed.limitFen()).isNull();
        assertThat(account.policyVersion()).isEqualTo(4);
    }

    @Test
    void what_the_state_does_not_allow_is_refused_with_what_it_allows() {
        CreditAccount account = opened();
        assertThatThrownBy(() -> account.unfreeze("无", NOW))
                .isInstanceOfSatisfying(IllegalTransition.class,
                        e -> assertThat(e.allowed()).containsExactly("FREEZE"));
        assertThat(account.status()).isEqualTo(ACTIVE);
    }

    @Test
    void each_state_allows_exactly_these_actions() {
        for (CreditAccountStatus status : CreditAccountStatus.values()) {
            assertThat(LIFECYCLE.allowed(status)).as(status.name()).isEqualTo(ALLOWED.get(status));
        }
    }

    @Test
    void the_diagram_shows_the_table() {
        LifecyclePage.check("credit-account", "Credit account 信用账户", LIFECYCLE);
    }

    @Test
    void the_events_are_those_of_the_golden_samples() {
        CreditAccount account = opened();
        GoldenSamples.assertMatches(account.opened());
        GoldenSamples.assertMatches(account.freeze("逾期超过三十天", NOW));
        GoldenSamples.assertMatches(account.unfreeze("欠款已结清", NOW));
        GoldenSamples.assertMatches(account.limit(new Limit(8_000_000L, LimitBasis.CLASS_B), 1, NOW));
        GoldenSamples.assertMatches(account.limit(new Limit(null, LimitBasis.CLASS_A), 1, NOW));
    }

    private static CreditAccount opened() {
        Holder holder = new Holder(UUID.randomUUID(), "KH-2026-000031", "示例照明有限公司", UUID.randomUUID(),
                UUID.randomUUID());
        return CreditAccount.open(UUID.randomUUID(), "XY-2026-000017", holder, POLICY.forNewCustomer(), 3, NOW);
    }
}
