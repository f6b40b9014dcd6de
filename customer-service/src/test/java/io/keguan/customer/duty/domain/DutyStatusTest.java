package io.keguan.customer.duty.domain;

import static io.keguan.customer.duty.domain.DutyAction.COMPLETE;
import static io.keguan.customer.duty.domain.DutyAction.FALL_OVERDUE;
import static io.keguan.customer.duty.domain.DutyAction.REPORT_NEEDS;
import static io.keguan.customer.duty.domain.DutyAction.SAVE_DRAFT;
import static io.keguan.customer.duty.domain.DutyAction.SEND;
import static io.keguan.customer.duty.domain.DutyAction.VERIFY;
import static io.keguan.customer.duty.domain.DutyAction.VISIT;
import static io.keguan.customer.duty.domain.DutyAction.WAIVE;
import static io.keguan.customer.duty.domain.DutyStatus.DONE;
import static io.keguan.customer.duty.domain.DutyStatus.DUE;
import static io.keguan.customer.duty.domain.DutyStatus.LIFECYCLE;
import static io.keguan.customer.duty.domain.DutyStatus.OVERDUE;
import static io.keguan.customer.duty.domain.DutyStatus.WAIVED;

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
class DutyStatusTest {

    private static final Map<DutyStatus, Map<DutyAction, DutyStatus>> EXPECTED = Map.of(
            DUE, Map.of(REPORT_NEEDS, DONE, SAVE_DRAFT, DUE, SEND, DONE, VERIFY, DONE, COMPLETE, DONE, VISIT, DONE,
                    FALL_OVERDUE, OVERDUE, WAIVE, WAIVED),
            OVERDUE, Map.of(REPORT_NEEDS, DONE, SAVE_DRAFT, OVERDUE, SEND, DONE, VERIFY, DONE, COMPLETE, DONE, VISIT,
                    DONE, WAIVE, WAIVED),
            DONE, Map.of(), WAIVED, Map.of());

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_lifecycle_is_as_written_or_refused() {
        return LifecycleCells.of(LIFECYCLE, DutyAction.class, EXPECTED);
    }

    @Test
    void the_diagram_in_the_documentation_is_the_table() {
        LifecyclePage.check("duty", "Duty 档案定期工作", LIFECYCLE);
    }
}
