package io.keguan.customer.check.domain;

import static io.keguan.customer.check.domain.ItemAction.ANSWER;
import static io.keguan.customer.check.domain.ItemAction.CONFIRM;
import static io.keguan.customer.check.domain.ItemAction.DROP;
import static io.keguan.customer.check.domain.ItemAction.FALL_OVERDUE;
import static io.keguan.customer.check.domain.ItemAction.FIND;
import static io.keguan.customer.check.domain.ItemAction.PASS;
import static io.keguan.customer.check.domain.ItemAction.RETURN;
import static io.keguan.customer.check.domain.ItemStatus.ANSWERED;
import static io.keguan.customer.check.domain.ItemStatus.CORRECTED;
import static io.keguan.customer.check.domain.ItemStatus.DROPPED;
import static io.keguan.customer.check.domain.ItemStatus.FINDING;
import static io.keguan.customer.check.domain.ItemStatus.LIFECYCLE;
import static io.keguan.customer.check.domain.ItemStatus.OK;
import static io.keguan.customer.check.domain.ItemStatus.OVERDUE;
import static io.keguan.customer.check.domain.ItemStatus.SAMPLED;

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
class ItemStatusTest {

    private static final Map<ItemStatus, Map<ItemAction, ItemStatus>> EXPECTED = Map.of(
            SAMPLED, Map.of(PASS, OK, FIND, FINDING, DROP, DROPPED),
            FINDING, Map.of(ANSWER, ANSWERED, FALL_OVERDUE, OVERDUE, DROP, DROPPED),
            OVERDUE, Map.of(ANSWER, ANSWERED, DROP, DROPPED),
            ANSWERED, Map.of(CONFIRM, CORRECTED, RETURN, FINDING, DROP, DROPPED),
            OK, Map.of(), CORRECTED, Map.of(), DROPPED, Map.of());

    @TestFactory
    @Rule("S4-29")
    Stream<DynamicTest> every_cell_of_the_lifecycle_is_as_written_or_refused() {
        return LifecycleCells.of(LIFECYCLE, ItemAction.class, EXPECTED);
    }

    @Test
    void the_diagram_in_the_documentation_is_the_table() {
        LifecyclePage.check("archive-check-item", "File in an archive check 抽查档案", LIFECYCLE);
    }

    @Test
    void a_check_ends_once() {
        LifecyclePage.check("archive-check", "Archive check 档案抽查", CheckStatus.LIFECYCLE);
    }
}
