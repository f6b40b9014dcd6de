package io.keguan.kit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.keguan.kit.sample.Thing;
import io.keguan.kit.sample.Thing.Action;
import io.keguan.kit.sample.Thing.State;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TransitionsTest {

    @Test
    void the_table_leads_on_or_refuses_with_what_is_allowed() {
        assertThat(Thing.LIFECYCLE.next(State.OPEN, Action.CLOSE)).isEqualTo(State.CLOSED);
        assertThat(Thing.LIFECYCLE.allowed(State.CLOSED)).containsExactly(Action.REOPEN);
        assertThatThrownBy(() -> Thing.LIFECYCLE.next(State.OPEN, Action.REOPEN))
                .isInstanceOfSatisfying(IllegalTransition.class, e -> {
                    assertThat(e.aggregate()).isEqualTo("thing");
                    assertThat(e.allowed()).containsExactly("CLOSE");
                });
    }

    @Test
    void two_rows_for_one_state_and_action_are_a_mistake() {
        var table = Transitions.of("thing", State.class, Action.class).allow(Action.CLOSE, State.CLOSED, State.OPEN);
        assertThatThrownBy(() -> table.allow(Action.CLOSE, State.OPEN, State.OPEN)).hasMessageContaining("two rows");
    }

    @Test
    void the_diagram_is_drawn_from_the_table() {
        assertThat(Thing.LIFECYCLE.toMermaid()).isEqualTo("""
                stateDiagram-v2
                    [*] --> OPEN
                    OPEN --> CLOSED: CLOSE
                    CLOSED --> OPEN: REOPEN
                """);
    }

    @Test
    void ids_sort_by_the_time_they_were_made() {
        var first = Ids.next();
        assertThat(first.version()).isEqualTo(7);
        assertThat(first.variant()).isEqualTo(2);
        assertThat(Math.abs((first.getMostSignificantBits() >>> 16) - System.currentTimeMillis())).isLessThan(60_000);
    }
}
