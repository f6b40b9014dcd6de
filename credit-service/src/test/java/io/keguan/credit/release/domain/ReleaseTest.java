package io.keguan.credit.release.domain;

import static io.keguan.credit.release.domain.ReleaseAction.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
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

import io.keguan.credit.contract.domain.ContractAction;
import io.keguan.credit.contract.domain.ContractEvent;
import io.keguan.credit.contract.domain.ContractPolicy;
import io.keguan.credit.contract.domain.ContractStatus;
import io.keguan.credit.contract.domain.CreditTerms;
import io.keguan.credit.domain.Region;
import io.keguan.credit.price.domain.PriceApproval;
import io.keguan.credit.price.domain.PriceEvent;
import io.keguan.credit.price.domain.PriceListAction;
import io.keguan.credit.price.domain.PriceListStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.DomainEvent;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.GoldenSamples;
import io.keguan.kit.test.LifecycleCells;
import io.keguan.kit.test.LifecyclePage;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleaseTest {

    private static final Instant NOW = Instant.parse("2026-11-20T07:15:01Z");
    private static final ReleaseExceptionPolicy POLICY = new ReleaseExceptionPolicy(
            List.of("credit-account.over-limit", "S3-15"), 100, 1_000, 10_000, 15);

    @TestFactory
    Stream<DynamicTest> a_release_lives_by_its_table() {
        return LifecycleCells.of(ReleaseStatus.LIFECYCLE, ReleaseAction.class, Map.of(
                ReleaseStatus.APPLIED, Map.of(CALL_BACK, ReleaseStatus.APPLIED, ISSUE, ReleaseStatus.ISSUED, HOLD,
                        ReleaseStatus.HELD, REFUSE, ReleaseStatus.REFUSED, CANCEL, ReleaseStatus.CANCELLED),
                ReleaseStatus.HELD, Map.of(RELEASE_HOLD, ReleaseStatus.ISSUED, APPROVE_EXCEPTION,
                        ReleaseStatus.ISSUED, REJECT_EXCEPTION, ReleaseStatus.REFUSED, CANCEL,
                        ReleaseStatus.CANCELLED),
                ReleaseStatus.ISSUED, Map.of(AMEND, ReleaseStatus.ISSUED, SHIP, ReleaseStatus.SHIPPED, CANCEL,
                        ReleaseStatus.CANCELLED, EXPIRE, ReleaseStatus.EXPIRED),
                ReleaseStatus.REFUSED, Map.of(), ReleaseStatus.SHIPPED, Map.of(), ReleaseStatus.CANCELLED, Map.of(),
                ReleaseStatus.EXPIRED, Map.of()));
    }

    @TestFactory
    Stream<DynamicTest> a_contract_lives_by_its_table() {
        return LifecycleCells.of(ContractStatus.LIFECYCLE, ContractAction.class, Map.of(
                ContractStatus.DRAFT, Map.of(ContractAction.APPLY_SPECIAL_TERMS, ContractStatus.SPECIAL_TERMS_PENDING,
                        ContractAction.SIGN, ContractStatus.SIGNED, ContractAction.CANCEL, ContractStatus.CANCELLED),
                ContractStatus.SPECIAL_TERMS_PENDING, Map.of(ContractAction.APPROVE_SPECIAL_TERMS,
                        ContractStatus.DRAFT, ContractAction.REJECT_SPECIAL_TERMS, ContractStatus.CANCELLED,
                        ContractAction.CANCEL, ContractStatus.CANCELLED),
                ContractStatus.SIGNED, Map.of(ContractAction.END, ContractStatus.ENDED), ContractStatus.ENDED,
                Map.of(), ContractStatus.CANCELLED, Map.of()));
    }

    @TestFactory
    Stream<DynamicTest> a_price_list_lives_by_its_table() {
        return LifecycleCells.of(PriceListStatus.LIFECYCLE, PriceListAction.class, Map.of(PriceListStatus.PROPOSED,
                Map.of(PriceListAction.APPROVE, PriceListStatus.APPROVED, PriceListAction.REJECT,
                        PriceListStatus.REJECTED, PriceListAction.WITHDRAW, PriceListStatus.WITHDRAWN),
                PriceListStatus.APPROVED, Map.of(), PriceListStatus.REJECTED, Map.of(), PriceListStatus.WITHDRAWN,
                Map.of()));
    }

    @Test
    void the_diagrams_show_the_tables() {
        LifecyclePage.check("release", "Shipment slip 赊销发货提单", ReleaseStatus.LIFECYCLE);
        LifecyclePage.check("credit-contract", "Credit-sale contract 赊销合同", ContractStatus.LIFECYCLE);
        LifecyclePage.check("price-list", "Price list 价格表", PriceListStatus.LIFECYCLE);
        LifecyclePage.check("price-approval", "Price approval 批件", PriceApproval.LIFECYCLE);
    }

    @Test
    @Rule({"S3-15", "S1-52"})
    void an_exception_covers_what_the_policy_names_and_never_a_refusal_of_supply_or_the_company_line() {
        assertThat(POLICY.covers(Reason.of(null, "credit-account.over-limit", "S3-01"))).isTrue();
        assertThat(POLICY.covers(Reason.of(null, "receivable.overdue", "S3-15"))).isTrue();
        assertThat(POLICY.covers(Reason.of(null, "release.price-below-list", "S3-04"))).isFalse();
        assertThat(POLICY.covers(Reason.of(null, "credit-account.over-limit", "S1-52"))).isFalse();
        for (String never : List.of("S1-52", "S1-58", "company-line.exceeded")) {
            assertThatThrownBy(() -> new ReleaseExceptionPolicy(List.of(never), 0, 0, 0, 1))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    @Rule("S3-15")
    void the_authority_grows_with_the_office() {
        assertThat(POLICY.authorityFen(actor("DEPT_MANAGER"))).isEqualTo(100);
        assertThat(POLICY.authorityFen(actor("DEPT_MANAGER", "GENERAL_MANAGER"))).isEqualTo(10_000);
        assertThat(POLICY.authorityFen(actor("CREDIT_OFFICER"))).isZero();
    }

    @Test
    void what_stands_in_the_way_decides_what_becomes_of_it() {
        assertThat(found().verdict(POLICY)).isEqualTo(Finding.Verdict.ISSUE);
        assertThat(found(Reason.of(null, "credit-account.over-limit", "S3-01")).verdict(POLICY))
                .isEqualTo(Finding.Verdict.HOLD);
        assertThat(found(Reason.of(null, "credit-account.over-limit", "S3-01"),
                Reason.of(null, "release.formalities-incomplete", "S3-03")).verdict(POLICY))
                .isEqualTo(Finding.Verdict.REFUSE);
    }

    @Test
    @Rule("S1-57")
    void the_settlement_day_follows_the_contract() {
        LocalDate end = LocalDate.of(2026, 1, 31);
        assertThat(terms(30, null).dueOn(end)).isEqualTo("2026-03-02");
        assertThat(terms(null, 31).dueOn(end)).isEqualTo("2026-02-28");
        assertThat(terms(30, null).discountUntil(end)).isEqualTo("2026-02-10");
        assertThat(terms(30, null).discountFen(9_999)).isEqualTo(199);
        assertThat(new ContractPolicy(30, 2).special(terms(30, null))).isFalse();
        assertThat(new ContractPolicy(29, 2).special(terms(30, null))).isTrue();
        assertThat(new ContractPolicy(30, 1).special(terms(30, null))).isTrue();
    }

    @Test
    @Rule("S3-04")
    void a_region_lies_in_its_province_and_in_the_country() {
        assertThat(Region.around("442000")).containsExactly("442000", "440000", "000000");
        assertThat(Region.within("442000", "440000")).isTrue();
        assertThat(Region.within("440000", "442000")).isFalse();
        assertThat(Region.valid("440106")).isFalse();
        assertThat(Region.valid("000000")).isTrue();
    }

    @Test
    void an_amount_is_rounded_to_the_fen() {
        ReleaseLine line = ReleaseLine.of(new io.keguan.credit.price.domain.Deal("000000", "A", "箱", "车", 333, 0, null),
                "灯", new BigDecimal("1.5"));
        assertThat(line.amountFen()).isEqualTo(500);
        assertThat(line.shipped(new BigDecimal("0.5")).shippedFen()).isEqualTo(167);
    }

    @Test
    void the_events_are_those_of_the_golden_samples() {
        UUID id = UUID.randomUUID();
        List<DomainEvent> events = List.of(
                new ContractEvent.Drafted(id, "HT-2026-000007", id, 1, false, 0, NOW),
                new ContractEvent.SpecialTermsDecided(id, "HT-2026-000007", id, true, id, NOW),
                new ContractEvent.Signed(id, "HT-2026-000007", id, 1, LocalDate.EPOCH, null, id, NOW),
                new ContractEvent.Closed(id, "HT-2026-000007", id, ContractStatus.ENDED, NOW),
                new PriceEvent.ListProposed(id, "JG-2026-000003", LocalDate.EPOCH, null, 1, id, NOW),
                new PriceEvent.ListDecided(id, "JG-2026-000003", PriceListStatus.APPROVED, id, NOW),
                new PriceEvent.ApprovalApplied(id, "PJ-2026-000011", id, "A", 1, null, 1, id, NOW),
                new PriceEvent.ApprovalDecided(id, "PJ-2026-000011", id, PriceListStatus.REJECTED, id, NOW),
                new ReleaseEvent.Applied(id, "TD-2026-000042", id, id, 1, NOW),
                new ReleaseEvent.Issued(id, "TD-2026-000042", id, id, 1, true, 0, NOW, NOW),
                new ReleaseEvent.Held(id, "TD-2026-000042", id, 1, List.of("a"), 0, NOW),
                new ReleaseEvent.Turned(id, "TD-2026-000042", id, 1, List.of("a"), 0, NOW),
                new ReleaseEvent.Amended(id, "TD-2026-000042", id, 2, 1, NOW),
                new ReleaseEvent.Shipped(id, "TD-2026-000042", id, id, 1, 0, LocalDate.EPOCH, LocalDate.EPOCH, NOW),
                new ReleaseEvent.Closed(id, "TD-2026-000042", id, ReleaseStatus.EXPIRED, 1, NOW));
        events.forEach(GoldenSamples::assertMatches);
    }

    private static Finding found(Reason... reasons) {
        return new Finding(List.of(new Check(Check.CheckKind.ROOM, List.of(reasons), Map.of("limitFen", 5))), List.of(),
                new Standing(1L, 0, 0, 0, List.of(), null, 0, 0, NOW));
    }

    private static CreditTerms terms(Integer days, Integer settlementDay) {
        return new CreditTerms(1, days, settlementDay, 200, 10, "000000", null, null, LocalDate.EPOCH, null);
    }

    private static Actor actor(String... roles) {
        return new Actor(UUID.randomUUID(), "某人", null, null, Set.of(), Set.of(roles), false);
    }
}
