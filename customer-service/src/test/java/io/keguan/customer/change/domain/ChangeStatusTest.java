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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.keguan.kit.domain.IllegalTransition;
import io.keguan.kit.test.LifecyclePage;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeStatusTest {

    private static final Map<ChangeStatus, Map<ChangeAction, ChangeStatus>> EXPECTED = Map.of(SUBMITTED,
            Map.of(APPROVE, APPROVED, REJECT, REJECTED, REBASE, SUBMITTED, WITHDRAW, WITHDRAWN), APPROVED,
            Map.of(EXECUTE, EXECUTED, SEND_BACK, REJECTED, REBASE, SUBMITTED, WITHDRAW, WITHDRAWN), EXECUTED, Map.of(),
            REJECTED, Map.of(), WITHDRAWN, Map.of());

    static Stream<Arguments> cells() {
        return Arrays.stream(ChangeStatus.values())
                .flatMap(s -> Arrays.stream(ChangeAction.values()).map(a -> Arguments.of(s, a)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void every_cell_of_the_lifecycle_is_as_written_or_refused(ChangeStatus from, ChangeAction action) {
        ChangeStatus to = EXPECTED.get(from).get(action);
        if (to != null) {
            assertThat(LIFECYCLE.next(from, action)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> LIFECYCLE.next(from, action)).isInstanceOf(IllegalTransition.class);
        }
    }

    @Test
    void the_diagram_in_the_documentation_is_the_table() {
        LifecyclePage.check("change-request", "Change request 信息修改申请", LIFECYCLE);
    }
}
