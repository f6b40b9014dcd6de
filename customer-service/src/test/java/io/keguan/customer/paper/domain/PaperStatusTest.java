package io.keguan.customer.paper.domain;

import static io.keguan.customer.paper.domain.PaperAction.HAND_OUT;
import static io.keguan.customer.paper.domain.PaperAction.LOSE;
import static io.keguan.customer.paper.domain.PaperAction.REMOVE;
import static io.keguan.customer.paper.domain.PaperAction.RETURN;
import static io.keguan.customer.paper.domain.PaperStatus.KEPT;
import static io.keguan.customer.paper.domain.PaperStatus.LIFECYCLE;
import static io.keguan.customer.paper.domain.PaperStatus.LOST;
import static io.keguan.customer.paper.domain.PaperStatus.OUT;
import static io.keguan.customer.paper.domain.PaperStatus.REMOVED;

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
class PaperStatusTest {

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_table() {
        return LifecycleCells.of(LIFECYCLE, PaperAction.class, Map.of(
                KEPT, Map.of(HAND_OUT, OUT, LOSE, LOST, REMOVE, REMOVED),
                OUT, Map.of(RETURN, KEPT, LOSE, LOST),
                LOST, Map.of(RETURN, KEPT, REMOVE, REMOVED),
                REMOVED, Map.of()));
    }

    @Test
    void the_diagram_in_the_documentation_is_made_from_the_table() {
        LifecyclePage.check("paper", "Paper document 纸质资料", LIFECYCLE);
    }
}
