package io.keguan.customer.change.domain;

import static io.keguan.customer.change.domain.ChangeAction.APPROVE;
import static io.keguan.customer.change.domain.ChangeAction.EXECUTE;
import static io.keguan.customer.change.domain.ChangeAction.REBASE;
import static io.keguan.customer.change.domain.ChangeAction.REJECT;
import static io.keguan.customer.change.domain.ChangeAction.SEND_BACK;
import static io.keguan.customer.change.domain.ChangeAction.WITHDRAW;
import static io.keguan.customer.change.domain.ChangeStatus.APPROVED;
import static io.keguan.customer.change.domain.ChangeStatus.EXECUTED;
import static io.keguan.customer.change.domain.ChangeStatus.LIFECYCLE;
import static io.keguan.customer.change.domain.ChangeStatus.REJECTED;
import static io.keguan.customer.change.domain.ChangeStatus.SUBMITTED;
import static io.keguan.customer.change.domain.ChangeStatus.WITHDRAWN;

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
class ChangeStatusTest {

    private static final Map<ChangeStatus, Map<ChangeAction, ChangeStatus>> EXPECTED = Map.of(SUBMITTED,
            Map.of(APPROVE, APPROVED, REJECT, REJECTED, REBASE, SUBMITTED, WITHDRAW, WITHDRAWN), APPROVED,
            Map.of(EXECUTE, EXECUTED, SEND_BACK, REJECTED, REBASE, SUBMITTED, WITHDRAW, WITHDRAWN), EXECUTED, Map.of(),
            REJECTED, Map.of(), WITHDRAWN, Map.of());

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_lifecycle_is_as_written_or_refused() {
        return LifecycleCells.of(LIFECYCLE, ChangeAction.class, EXPECTED);
    }

    @Test
    void the_diagram_in_the_documentation_is_the_table() {
        LifecyclePage.check("change-request", "Change request 信息修改申请", LIFECYCLE);
    }
}
