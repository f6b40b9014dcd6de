package io.keguan.customer.access.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessRequestTest {

    private static final UUID SALES = UUID.randomUUID();
    private static final UUID EXPORT = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final Actor APPLICANT = staff("赵磊", EXPORT, "SALES_REP");
    private static final Actor MANAGER = staff("黄经理", SALES, "DEPT_MANAGER");
    private static final Actor GM = staff("总经理", UUID.randomUUID(), "GENERAL_MANAGER");
    private static final Actor KEEPER = staff("档案员", UUID.randomUUID(), "DATA_ADMIN");
    private static final AccessRequestPolicy TERMS = terms(List.of());

    private static Actor staff(String name, UUID department, String... roles) {
        return new Actor(UUID.randomUUID(), name, department, "部门", Set.of(department), Set.of(roles), false);
    }

    private static AccessRequestPolicy terms(List<String> consents) {
        return new AccessRequestPolicy(true, true, false, 30, consents, 1, true, true, 1000, 5000);
    }

    private static AccessRequest request(AccessKind kind, Ground ground, AccessRequestPolicy terms) {
        FileRef file = new FileRef(UUID.randomUUID(), "KH-2026-000001", "示例照明厂", SALES, "销售一部");
        Period period = kind == AccessKind.BORROW ? null : new Period(NOON, NOON.plus(Duration.ofDays(3)));
        return AccessRequest.ask(UUID.randomUUID(), "JY-2026-000001",
                Question.of(kind, ground, file, Applicant.of(APPLICANT), "投标", period, NOON).under(terms, 2));
    }

    private static AccessRequest lent() {
        AccessRequest loan = request(AccessKind.BORROW, Ground.OTHER_DEPARTMENT, TERMS);
        loan.review("属实", MANAGER, NOON);
        loan.approve("同意", GM, NOON);
        loan.register(null, TERMS.loanDue(NOON), KEEPER, NOON);
        return loan;
    }

    private static void refused(String code, String rule, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.rule()).isEqualTo(rule);
        });
    }

    @ParameterizedTest
    @Rule({"S2a-09", "S2a-10", "S2c-37", "S2c-38", "S4-28"})
    @CsvSource({"VIEW, OWN_DEPARTMENT, DEPT_MANAGER, S2a-09", "VIEW, OTHER_DEPARTMENT, GENERAL_MANAGER, S2a-10",
            "VIEW, ARCHIVED, GENERAL_MANAGER, S2c-37", "COPY, OWN_DEPARTMENT, GENERAL_MANAGER, S2c-37",
            "COPY, ARCHIVED, GENERAL_MANAGER, S2c-37", "DETAIL, OTHER_DEPARTMENT, DATA_ADMIN, S4-28",
            "BORROW, OWN_DEPARTMENT, GENERAL_MANAGER, S2c-38"})
    void who_decides_follows_from_what_is_asked_and_where_the_file_is(AccessKind kind, Ground ground,
            Approval.Approver approver, String rule) {
        assertThat(Approval.of(kind, ground)).isEqualTo(new Approval(approver, rule));
    }

    @Test
    @Rule("S2a-09")
    void the_manager_of_the_files_department_decides_and_the_manager_of_another_does_not() {
        AccessRequest request = request(AccessKind.VIEW, Ground.OWN_DEPARTMENT, TERMS);
        refused("access-request.not-yours", "S2a-09",
                () -> request.approve("同意", staff("别部经理", EXPORT, "DEPT_MANAGER"), NOON));
        request.approve("同意", MANAGER, NOON);
        assertThat(request.status()).isEqualTo(AccessStatus.OPEN);
    }

    @Test
    @Rule("S1-63")
    void applicant_reviewer_approver_and_keeper_are_different_people() {
        Actor all = new Actor(APPLICANT.id(), "兼任", SALES, "部门", Set.of(SALES, EXPORT),
                Set.of("DEPT_MANAGER", "GENERAL_MANAGER", "DATA_ADMIN"), false);
        AccessRequest own = request(AccessKind.BORROW, Ground.OWN_DEPARTMENT, TERMS);
        refused("access-request.own-request", "S1-63", () -> own.review("属实", all, NOON));
        assertThat(own.rights().allowed(all)).containsExactly("withdraw");
        Actor two = staff("两职", SALES, "DEPT_MANAGER", "GENERAL_MANAGER", "DATA_ADMIN");
        AccessRequest loan = request(AccessKind.BORROW, Ground.OWN_DEPARTMENT, TERMS);
        loan.review("属实", two, NOON);
        refused("access-request.reviewer-decides", "S1-63", () -> loan.approve("同意", two, NOON));
        AccessRequest other = request(AccessKind.BORROW, Ground.OWN_DEPARTMENT, TERMS);
        other.review("属实", MANAGER, NOON);
        other.approve("同意", two, NOON);
        refused("access-request.approver-registers", "S1-63", () -> other.register(null, NOON, two, NOON));
    }

    @Test
    @Rule("S2d-41")
    void a_borrowing_waits_for_every_agreement_the_company_asks_for() {
        AccessRequest loan = request(AccessKind.BORROW, Ground.OTHER_DEPARTMENT,
                terms(List.of("DEPT_MANAGER", "ACCOUNT_MANAGER", "SERVICE_CLERK")));
        Actor first = staff("销售经理", EXPORT, "DEPT_MANAGER", "ACCOUNT_MANAGER");
        refused("access-request.consents-missing", "S2d-41", () -> loan.review("属实", MANAGER, NOON));
        refused("access-request.not-yours", "S2d-41", () -> loan.consent(staff("外人", SALES, "ACCOUNT_MANAGER"), NOON));
        loan.consent(first, NOON);
        refused("access-request.consented-already", "S2d-41", () -> loan.consent(first, NOON));
        loan.consent(staff("组长", EXPORT, "ACCOUNT_MANAGER"), NOON);
        assertThat(loan.missingConsents()).containsExactly("SERVICE_CLERK");
        loan.consent(staff("助理", EXPORT, "SERVICE_CLERK"), NOON);
        loan.review("属实", MANAGER, NOON);
        assertThat(loan.status()).isEqualTo(AccessStatus.REVIEWED);
        assertThat(loan.consents()).extracting(Consent::role).containsExactly("DEPT_MANAGER", "ACCOUNT_MANAGER",
                "SERVICE_CLERK");
    }

    @Test
    @Rule("S2d-42")
    void a_paper_file_that_is_not_back_after_a_day_bars_its_borrower_and_proposes_ten_yuan() {
        AccessRequest loan = lent();
        assertThat(loan.loan().dueAt()).isEqualTo(NOON.plus(Duration.ofDays(1)));
        assertThat(loan.late(NOON.plus(Duration.ofDays(1)).minusMillis(1))).isFalse();
        Instant late = NOON.plus(Duration.ofDays(1));
        assertThat(loan.late(late)).isTrue();
        AccessEvent.Overdue told = (AccessEvent.Overdue) loan.lapse(TERMS, late);
        assertThat(told.proposedFineFen()).isEqualTo(1000);
        assertThat(loan.barring().bar()).isEqualTo(Bar.LATE);
        assertThat(loan.barred()).isTrue();
        assertThat(loan.late(late)).as("told once").isFalse();
        loan.giveBack("已还", KEEPER, late);
        refused("access-request.not-yours", "S2d-42", () -> loan.liftBar("情有可原", KEEPER, late));
        loan.liftBar("情有可原", GM, late);
        assertThat(loan.barred()).isFalse();
        refused("access-request.not-barred", null, () -> loan.liftBar("再来", GM, late));
    }

    @ParameterizedTest
    @Rule("S2d-43")
    @CsvSource({"true, DAMAGED", "false, LOST"})
    void loss_and_damage_bar_the_borrower_and_propose_fifty_yuan(boolean damagedOnly, Bar bar) {
        AccessRequest loan = lent();
        AccessEvent.Lost told = (AccessEvent.Lost) loan.reportLoss(damagedOnly, "雨淋", TERMS, KEEPER, NOON);
        assertThat(told.proposedFineFen()).isEqualTo(5000);
        assertThat(told.barred()).isTrue();
        assertThat(loan.status()).isEqualTo(AccessStatus.LOST);
        assertThat(loan.barring().bar()).isEqualTo(bar);
        AccessRequestPolicy mild = new AccessRequestPolicy(true, true, false, 30, List.of(), 1, false, false, 0, 0);
        AccessRequest forgiven = lent();
        forgiven.reportLoss(damagedOnly, "雨淋", mild, KEEPER, NOON);
        assertThat(forgiven.barred()).isFalse();
    }

    @Test
    void a_permission_is_not_given_for_a_time_that_is_over() {
        AccessRequest request = request(AccessKind.VIEW, Ground.OTHER_DEPARTMENT, TERMS);
        refused("access-request.period-over", null, () -> request.approve("同意", GM, NOON.plus(Duration.ofDays(3))));
    }

    @Test
    void the_time_asked_for_is_checked_all_at_once_and_a_loan_has_none() {
        assertThat(TERMS.faults(AccessKind.VIEW, null, null, NOON)).extracting(Reason::field).containsExactly("until");
        assertThat(TERMS.faults(AccessKind.VIEW, null, NOON, NOON)).extracting(Reason::code)
                .containsExactly("access-request.until-before-from");
        assertThat(TERMS.faults(AccessKind.VIEW, null, NOON.plus(Duration.ofDays(30)), NOON)).isEmpty();
        assertThat(TERMS.faults(AccessKind.VIEW, null, NOON.plus(Duration.ofDays(30)).plusMillis(1), NOON))
                .extracting(Reason::code).containsExactly("access-request.period-too-long");
        assertThat(TERMS.faults(AccessKind.BORROW, NOON, NOON, NOON)).extracting(Reason::field)
                .containsExactly("from", "until");
    }

    @Test
    void a_permission_is_good_from_its_first_moment_and_not_at_its_last() {
        Period period = new Period(NOON, NOON.plusSeconds(60));
        assertThat(period.covers(NOON.minusMillis(1))).isFalse();
        assertThat(period.covers(NOON)).isTrue();
        assertThat(period.covers(NOON.plusSeconds(60).minusNanos(1000))).isTrue();
        assertThat(period.covers(NOON.plusSeconds(60))).isFalse();
    }
}
