package io.keguan.customer.filing.domain;

import static io.keguan.customer.filing.domain.FilingAction.ACCEPT;
import static io.keguan.customer.filing.domain.FilingAction.CANCEL;
import static io.keguan.customer.filing.domain.FilingAction.REMIND;
import static io.keguan.customer.filing.domain.FilingAction.RETURN;
import static io.keguan.customer.filing.domain.FilingAction.SUBMIT;
import static io.keguan.customer.filing.domain.FilingStatus.CANCELLED;
import static io.keguan.customer.filing.domain.FilingStatus.DUE;
import static io.keguan.customer.filing.domain.FilingStatus.FILED;
import static io.keguan.customer.filing.domain.FilingStatus.LIFECYCLE;
import static io.keguan.customer.filing.domain.FilingStatus.RETURNED;
import static io.keguan.customer.filing.domain.FilingStatus.SUBMITTED;

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
class FilingStatusTest {

    private static final Map<FilingStatus, Map<FilingAction, FilingStatus>> EXPECTED = Map.of(
            DUE, Map.of(SUBMIT, SUBMITTED, REMIND, DUE, CANCEL, CANCELLED),
            SUBMITTED, Map.of(ACCEPT, FILED, RETURN, RETURNED, CANCEL, CANCELLED),
            RETURNED, Map.of(SUBMIT, SUBMITTED, REMIND, RETURNED, CANCEL, CANCELLED),
            FILED, Map.of(), CANCELLED, Map.of());

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_lifecycle_is_as_written_or_refused() {
        return LifecycleCells.of(LIFECYCLE, FilingAction.class, EXPECTED);
    }

    @Test
    void the_diagram_in_the_documentation_is_the_table() {
        LifecyclePage.check("filing", "Filing 备案", LIFECYCLE);
    }
}
