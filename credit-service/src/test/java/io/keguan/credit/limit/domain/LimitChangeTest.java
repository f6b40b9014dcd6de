package io.keguan.credit.limit.domain;

import static io.keguan.credit.limit.domain.LimitAction.APPROVE;
import static io.keguan.credit.limit.domain.LimitAction.END;
import static io.keguan.credit.limit.domain.LimitAction.REJECT;
import static io.keguan.credit.limit.domain.LimitAction.WITHDRAW;
import static io.keguan.credit.limit.domain.LimitStatus.APPROVED;
import static io.keguan.credit.limit.domain.LimitStatus.ENDED;
import static io.keguan.credit.limit.domain.LimitStatus.LIFECYCLE;
import static io.keguan.credit.limit.domain.LimitStatus.PROPOSED;
import static io.keguan.credit.limit.domain.LimitStatus.REJECTED;
import static io.keguan.credit.limit.domain.LimitStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.keguan.credit.Authority;
import io.keguan.credit.account.domain.Limit;
import io.keguan.credit.account.domain.LimitBasis;
import io.keguan.credit.domain.Proposal;
import io.keguan.credit.rating.domain.Grade;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.LifecycleCells;
import io.keguan.kit.test.LifecyclePage;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitChangeTest {

    private static final CreditLimitPolicy POLICY = new CreditLimitPolicy(50_000, 30, 10_000, 6, 50, 90, 20_000,
            100_000);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");
    private static final UUID DEPARTMENT = UUID.randomUUID();

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_table() {
        return LifecycleCells.of(LIFECYCLE, LimitAction.class,
                Map.of(PROPOSED, Map.of(APPROVE, APPROVED, REJECT, REJECTED, WITHDRAW, WITHDRAWN), APPROVED,
                        Map.of(END, ENDED), REJECTED, Map.of(), WITHDRAWN, Map.of(), ENDED, Map.of()));
    }

    @Test
    void the_page_shows_this_table() {
        LifecyclePage.check("limit-change", "额度变更 limit-change", LIFECYCLE);
    }

    @Test
    @Rule({"S1-47", "S3-24"})
    void an_a_may_have_no_limit_of_its_own_and_nobody_else_may() {
        assertThat(faults(LimitKind.BY_GRADE, null, old(5_000L, LimitBasis.NEW_CUSTOMER_CAP, Grade.A))).isEmpty();
        assertThat(faults(LimitKind.BY_GRADE, null, old(5_000L, LimitBasis.NEW_CUSTOMER_CAP, Grade.B)))
                .containsExactly("limit-change.class-a-only");
        assertThat(CreditLimitPolicy.granted(new Wish(LimitKind.BY_GRADE, null, null),
                old(5_000L, LimitBasis.NEW_CUSTOMER_CAP, Grade.A))).isEqualTo(new Limit(null, LimitBasis.CLASS_A));
    }

    @Test
    @Rule({"S1-48", "S3-24"})
    void a_b_gets_an_upper_limit_first_and_is_raised_in_steps() {
        Standing fresh = old(5_000L, LimitBasis.NEW_CUSTOMER_CAP, Grade.B);
        assertThat(faults(LimitKind.BY_GRADE, 50_000L, fresh)).isEmpty();
        assertThat(faults(LimitKind.BY_GRADE, 50_001L, fresh)).containsExactly("limit-change.over-cap");
        Standing set = old(10_000L, LimitBasis.CLASS_B, Grade.B);
        assertThat(faults(LimitKind.RAISE, 13_000L, set)).isEmpty();
        assertThat(faults(LimitKind.RAISE, 13_001L, set)).containsExactly("limit-change.step-too-large");
        assertThat(faults(LimitKind.BY_GRADE, 13_001L, set)).containsExactly("limit-change.step-too-large");
        assertThat(faults(LimitKind.RAISE, 10_000L, set)).containsExactly("limit-change.not-higher");
        assertThat(faults(LimitKind.LOWER, 1L, set)).isEmpty();
        assertThat(faults(LimitKind.LOWER, 10_000L, set)).containsExactly("limit-change.not-lower");
    }

    @Test
    @Rule({"S1-49", "S3-24"})
    void a_c_gets_a_small_limit_only() {
        Standing c = old(5_000L, LimitBasis.NEW_CUSTOMER_CAP, Grade.C);
        assertThat(faults(LimitKind.BY_GRADE, 10_000L, c)).isEmpty();
        assertThat(faults(LimitKind.BY_GRADE, 10_001L, c)).containsExactly("limit-change.over-cap");
        assertThat(CreditLimitPolicy.granted(new Wish(LimitKind.BY_GRADE, 10_000L, null), c).basis())
                .isEqualTo(LimitBasis.CLASS_C);
    }

    @Test
    @Rule({"S1-53", "S1-47"})
    void the_cap_of_a_new_customer_comes_first_even_for_an_a() {
        Standing young = new Standing(new Limit(5_000L, LimitBasis.NEW_CUSTOMER_CAP), 5_000, TODAY.minusMonths(5),
                Grade.A, false, TODAY);
        assertThat(faults(LimitKind.BY_GRADE, null, young)).containsExactly("limit-change.new-customer-first");
        assertThat(faults(LimitKind.RAISE, 5_001L, young)).containsExactly("limit-change.new-customer-first");
        Standing grown = new Standing(young.limit(), 5_000, TODAY.minusMonths(6), Grade.A, false, TODAY);
        assertThat(faults(LimitKind.BY_GRADE, null, grown)).isEmpty();
    }

    @Test
    @Rule({"S1-52", "S0-10"})
    void without_a_grade_or_when_nothing_is_supplied_no_limit_is_given_but_it_can_be_lowered() {
        assertThat(faults(LimitKind.RAISE, 6_000L, old(5_000L, LimitBasis.NEW_CUSTOMER_CAP, null)))
                .containsExactly("limit-change.ungraded");
        Standing refused = new Standing(new Limit(5_000L, LimitBasis.NEW_CUSTOMER_CAP), 5_000, TODAY.minusYears(2),
                Grade.C, true, TODAY);
        assertThat(faults(LimitKind.RAISE, 60_000L, refused)).containsExactly("limit-change.supply-refused",
                "limit-change.over-cap");
        assertThat(faults(LimitKind.LOWER, 0L, refused)).isEmpty();
    }

    @Test
    @Rule("S1-48")
    void a_temporary_limit_has_an_end_and_a_measure() {
        Standing b = old(40_000L, LimitBasis.CLASS_B, Grade.B);
        assertThat(codes(new Wish(LimitKind.TEMPORARY, 60_000L, TODAY.plusDays(90)), b)).isEmpty();
        assertThat(codes(new Wish(LimitKind.TEMPORARY, 60_001L, TODAY.plusDays(91)), b))
                .containsExactly("limit-change.end-unfit", "limit-change.step-too-large");
        assertThat(codes(new Wish(LimitKind.TEMPORARY, 50_000L, TODAY), b)).containsExactly("limit-change.end-unfit");
        assertThat(codes(new Wish(LimitKind.TEMPORARY, 50_000L, null), b)).containsExactly("limit-change.end-unfit");
        assertThat(CreditLimitPolicy.granted(new Wish(LimitKind.TEMPORARY, 50_000L, TODAY.plusDays(1)), b).basis())
                .isEqualTo(LimitBasis.CLASS_B);
    }

    @Test
    @Rule({"S3-24", "S1-63"})
    void the_amount_says_who_decides_and_nobody_decides_on_their_own_proposal() {
        Proposal proposal = new Proposal(UUID.randomUUID(), "周敏", DEPARTMENT, Instant.EPOCH);
        Actor head = actor(Roles.DEPT_MANAGER, DEPARTMENT);
        Actor deputy = actor(Roles.DEPUTY_GM, UUID.randomUUID());
        Actor general = actor(Roles.GENERAL_MANAGER, UUID.randomUUID());
        assertThat(Authority.mayLimit(head, proposal, 20_000L, POLICY)).isTrue();
        assertThat(Authority.mayLimit(head, proposal, 20_001L, POLICY)).isFalse();
        assertThat(Authority.mayLimit(actor(Roles.DEPT_MANAGER, UUID.randomUUID()), proposal, 1L, POLICY))
                .as("the head of another department").isFalse();
        assertThat(Authority.mayLimit(deputy, proposal, 100_000L, POLICY)).isTrue();
        assertThat(Authority.mayLimit(deputy, proposal, 100_001L, POLICY)).isFalse();
        assertThat(Authority.mayLimit(deputy, proposal, null, POLICY)).as("no limit at all").isFalse();
        assertThat(Authority.mayLimit(general, proposal, null, POLICY)).isTrue();
        assertThat(Authority.mayLimit(general, Proposal.by(general, Instant.EPOCH), 1L, POLICY)).isFalse();
        assertThat(Authority.mayRate(head, proposal, true)).isFalse();
        assertThat(Authority.mayRate(head, proposal, false)).isTrue();
        assertThat(Authority.rolesFor(null, POLICY)).containsExactly(Roles.GENERAL_MANAGER);
    }

    private static Actor actor(String role, UUID department) {
        return new Actor(UUID.randomUUID(), role, department, "部门", Set.of(department), Set.of(role), false);
    }

    private static Standing old(Long fen, LimitBasis basis, Grade grade) {
        return new Standing(new Limit(fen, basis), 5_000, TODAY.minusYears(2), grade, false, TODAY);
    }

    private static List<String> faults(LimitKind kind, Long fen, Standing now) {
        return codes(new Wish(kind, fen, null), now);
    }

    private static List<String> codes(Wish wish, Standing now) {
        return POLICY.faults(wish, now).stream().map(Reason::code).toList();
    }
}
