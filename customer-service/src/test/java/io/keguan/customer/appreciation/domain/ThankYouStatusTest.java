package io.keguan.customer.appreciation.domain;

import static io.keguan.customer.appreciation.domain.ThankYouAction.CANCEL;
import static io.keguan.customer.appreciation.domain.ThankYouAction.CLOSE;
import static io.keguan.customer.appreciation.domain.ThankYouAction.HOLD;
import static io.keguan.customer.appreciation.domain.ThankYouAction.OPEN;
import static io.keguan.customer.appreciation.domain.ThankYouStatus.CANCELLED;
import static io.keguan.customer.appreciation.domain.ThankYouStatus.CLOSED;
import static io.keguan.customer.appreciation.domain.ThankYouStatus.COLLECTING;
import static io.keguan.customer.appreciation.domain.ThankYouStatus.HELD;
import static io.keguan.customer.appreciation.domain.ThankYouStatus.LIFECYCLE;
import static io.keguan.customer.appreciation.domain.ThankYouStatus.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
class ThankYouStatusTest {

    private static final Map<ThankYouStatus, Map<ThankYouAction, ThankYouStatus>> EXPECTED = Map.of(
            PLANNED, Map.of(OPEN, COLLECTING, CANCEL, CANCELLED),
            COLLECTING, Map.of(CLOSE, CLOSED, CANCEL, CANCELLED),
            CLOSED, Map.of(HOLD, HELD, CANCEL, CANCELLED), HELD, Map.of(), CANCELLED, Map.of());

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_lifecycle_is_as_written_or_refused() {
        return LifecycleCells.of(LIFECYCLE, ThankYouAction.class, EXPECTED);
    }

    @Test
    void the_diagram_in_the_documentation_is_the_table() {
        LifecyclePage.check("thank-you-event", "Thank-you event 客户答谢活动", LIFECYCLE);
    }

    @Test
    @Rule("S2a-19")
    void the_next_event_is_planned_so_many_days_before_the_interval_is_over() {
        AppreciationPolicy yearly = new AppreciationPolicy(12, 60);
        LocalDate last = LocalDate.of(2025, 12, 31);
        assertThat(yearly.nextBy(last)).isEqualTo("2026-12-31");
        assertThat(yearly.planNow(last, LocalDate.of(2026, 10, 31))).isFalse();
        assertThat(yearly.planNow(last, LocalDate.of(2026, 11, 1))).isTrue();
        assertThat(yearly.planNow(null, last)).isTrue();
    }
}
