package io.keguan.customer.classification.domain;

import static io.keguan.customer.classification.domain.RunAction.APPROVE;
import static io.keguan.customer.classification.domain.RunAction.OUTDATE;
import static io.keguan.customer.classification.domain.RunAction.REJECT;
import static io.keguan.customer.classification.domain.RunAction.WITHDRAW;
import static io.keguan.customer.classification.domain.RunStatus.APPROVED;
import static io.keguan.customer.classification.domain.RunStatus.LIFECYCLE;
import static io.keguan.customer.classification.domain.RunStatus.OUTDATED;
import static io.keguan.customer.classification.domain.RunStatus.PROPOSED;
import static io.keguan.customer.classification.domain.RunStatus.REJECTED;
import static io.keguan.customer.classification.domain.RunStatus.WITHDRAWN;

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
class RunStatusTest {

    private static final Map<RunStatus, Map<RunAction, RunStatus>> EXPECTED = Map.of(
            PROPOSED, Map.of(APPROVE, APPROVED, REJECT, REJECTED, WITHDRAW, WITHDRAWN, OUTDATE, OUTDATED),
            APPROVED, Map.of(), REJECTED, Map.of(), WITHDRAWN, Map.of(), OUTDATED, Map.of());

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_lifecycle_is_as_written_or_refused() {
        return LifecycleCells.of(LIFECYCLE, RunAction.class, EXPECTED);
    }

    @Test
    void the_diagram_in_the_documentation_is_the_table() {
        LifecyclePage.check("classification-run", "Classification run 客户分类", LIFECYCLE);
    }
}
