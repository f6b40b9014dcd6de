package io.keguan.customer.violation.domain;

import static io.keguan.customer.violation.domain.ViolationAction.CONFIRM;
import static io.keguan.customer.violation.domain.ViolationAction.DISMISS;
import static io.keguan.customer.violation.domain.ViolationStatus.CONFIRMED;
import static io.keguan.customer.violation.domain.ViolationStatus.DISMISSED;
import static io.keguan.customer.violation.domain.ViolationStatus.LIFECYCLE;
import static io.keguan.customer.violation.domain.ViolationStatus.REPORTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.LifecycleCells;
import io.keguan.kit.test.LifecyclePage;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ViolationStatusTest {

    private static final Map<ViolationStatus, Map<ViolationAction, ViolationStatus>> EXPECTED = Map.of(
            REPORTED, Map.of(CONFIRM, CONFIRMED, DISMISS, DISMISSED), CONFIRMED, Map.of(), DISMISSED, Map.of());

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_lifecycle_is_as_written_or_refused() {
        return LifecycleCells.of(LIFECYCLE, ViolationAction.class, EXPECTED);
    }

    @Test
    void the_diagram_in_the_documentation_is_the_table() {
        LifecyclePage.check("violation", "Violation 违规记录", LIFECYCLE);
    }

    @Test
    @Rule({"S4-34", "S2d-26"})
    void a_change_without_audit_proposes_two_hundred_yuan_and_a_forged_card_a_dismissal() {
        ViolationPolicy policy = new ViolationPolicy(20_000, 0, true);
        assertThat(policy.of(ViolationKind.UNAUDITED_CHANGE, 3)).isEqualTo(new Penalty(20_000L, false, 3));
        assertThat(policy.of(ViolationKind.FORGED_CARD, 3)).isEqualTo(new Penalty(0L, true, 3));
    }
}
