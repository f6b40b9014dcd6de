package io.keguan.kit.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;

import io.keguan.kit.domain.IllegalTransition;
import io.keguan.kit.domain.Transitions;

/** The whole table of a life, cell by cell: what is written leads where it is written to, everything else is refused. */
public final class LifecycleCells {

    private LifecycleCells() {}

    /** One test for each state and action; {@code expected} names every state, one without actions too. */
    public static <S extends Enum<S>, A extends Enum<A>> Stream<DynamicTest> of(Transitions<S, A> lifecycle,
            Class<A> actions, Map<S, Map<A, S>> expected) {
        S[] states = expected.keySet().iterator().next().getDeclaringClass().getEnumConstants();
        assertThat(expected).containsOnlyKeys(states);
        return Arrays.stream(states)
                .flatMap(from -> Arrays.stream(actions.getEnumConstants())
                        .map(action -> DynamicTest.dynamicTest(from + ", " + action,
                                () -> check(lifecycle, from, action, expected.get(from).get(action)))));
    }

    private static <S extends Enum<S>, A extends Enum<A>> void check(Transitions<S, A> lifecycle, S from, A action,
            S to) {
        if (to != null) {
            assertThat(lifecycle.next(from, action)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> lifecycle.next(from, action)).isInstanceOf(IllegalTransition.class);
        }
    }
}
