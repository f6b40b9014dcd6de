package io.keguan.customer.retention.domain;

import static io.keguan.customer.retention.domain.DestructionAction.APPROVE;
import static io.keguan.customer.retention.domain.DestructionAction.EXECUTE;
import static io.keguan.customer.retention.domain.DestructionAction.REJECT;
import static io.keguan.customer.retention.domain.DestructionAction.REVIEW;
import static io.keguan.customer.retention.domain.DestructionAction.SIGN;
import static io.keguan.customer.retention.domain.DestructionAction.SUBMIT;
import static io.keguan.customer.retention.domain.DestructionAction.WITHDRAW;
import static io.keguan.customer.retention.domain.DestructionStatus.APPROVED;
import static io.keguan.customer.retention.domain.DestructionStatus.DRAFT;
import static io.keguan.customer.retention.domain.DestructionStatus.EXECUTED;
import static io.keguan.customer.retention.domain.DestructionStatus.REJECTED;
import static io.keguan.customer.retention.domain.DestructionStatus.REVIEWED;
import static io.keguan.customer.retention.domain.DestructionStatus.SUBMITTED;
import static io.keguan.customer.retention.domain.DestructionStatus.WITHDRAWN;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.keguan.kit.test.LifecycleCells;
import io.keguan.kit.test.LifecyclePage;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DestructionStatusTest {

    private static final Map<DestructionStatus, Map<DestructionAction, DestructionStatus>> EXPECTED = Map.of(
            DRAFT, Map.of(SUBMIT, SUBMITTED, WITHDRAW, WITHDRAWN),
            SUBMITTED, Map.of(REVIEW, REVIEWED, REJECT, REJECTED, WITHDRAW, WITHDRAWN),
            REVIEWED, Map.of(APPROVE, APPROVED, REJECT, REJECTED, WITHDRAW, WITHDRAWN),
            APPROVED, Map.of(SIGN, APPROVED, EXECUTE, EXECUTED, WITHDRAW, WITHDRAWN),
            EXECUTED, Map.of(), REJECTED, Map.of(), WITHDRAWN, Map.of());

    private static final Map<HoldStatus, Map<HoldAction, HoldStatus>> HOLD = Map.of(
            HoldStatus.PLACED, Map.of(HoldAction.LIFT, HoldStatus.LIFTED), HoldStatus.LIFTED, Map.of());

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_lifecycle_is_as_written_or_refused() {
        return Stream.concat(LifecycleCells.of(DestructionStatus.LIFECYCLE, DestructionAction.class, EXPECTED),
                LifecycleCells.of(HoldStatus.LIFECYCLE, HoldAction.class, HOLD));
    }

    @Test
    void the_diagrams_in_the_documentation_are_the_tables() {
        LifecyclePage.check("destruction-list", "Destruction list 销毁清单", DestructionStatus.LIFECYCLE);
        LifecyclePage.check("legal-hold", "Legal hold 证据保全", HoldStatus.LIFECYCLE);
    }
}
