package io.keguan.customer.access.domain;

import static io.keguan.customer.access.domain.AccessAction.APPROVE;
import static io.keguan.customer.access.domain.AccessAction.CONSENT;
import static io.keguan.customer.access.domain.AccessAction.EXPIRE;
import static io.keguan.customer.access.domain.AccessAction.LAPSE;
import static io.keguan.customer.access.domain.AccessAction.LIFT_BAR;
import static io.keguan.customer.access.domain.AccessAction.REGISTER;
import static io.keguan.customer.access.domain.AccessAction.REJECT;
import static io.keguan.customer.access.domain.AccessAction.REPORT_LOSS;
import static io.keguan.customer.access.domain.AccessAction.RETURN;
import static io.keguan.customer.access.domain.AccessAction.REVIEW;
import static io.keguan.customer.access.domain.AccessAction.REVOKE;
import static io.keguan.customer.access.domain.AccessAction.WITHDRAW;
import static io.keguan.customer.access.domain.AccessStatus.APPROVED;
import static io.keguan.customer.access.domain.AccessStatus.BORROWING;
import static io.keguan.customer.access.domain.AccessStatus.EXPIRED;
import static io.keguan.customer.access.domain.AccessStatus.LOST;
import static io.keguan.customer.access.domain.AccessStatus.OPEN;
import static io.keguan.customer.access.domain.AccessStatus.OVERDUE;
import static io.keguan.customer.access.domain.AccessStatus.READING;
import static io.keguan.customer.access.domain.AccessStatus.REJECTED;
import static io.keguan.customer.access.domain.AccessStatus.REQUESTED;
import static io.keguan.customer.access.domain.AccessStatus.RETURNED;
import static io.keguan.customer.access.domain.AccessStatus.REVIEWED;
import static io.keguan.customer.access.domain.AccessStatus.REVOKED;
import static io.keguan.customer.access.domain.AccessStatus.WITHDRAWN;
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
import io.keguan.kit.domain.Rule;
import io.keguan.kit.domain.Transitions;
import io.keguan.kit.test.LifecyclePage;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessStatusTest {

    private static final Map<AccessStatus, Map<AccessAction, AccessStatus>> READS = Map.of(
            REQUESTED, Map.of(APPROVE, OPEN, REJECT, REJECTED, WITHDRAW, WITHDRAWN),
            OPEN, Map.of(REVOKE, REVOKED, EXPIRE, EXPIRED));
    private static final Map<AccessStatus, Map<AccessAction, AccessStatus>> BORROWS = Map.of(
            REQUESTED, Map.of(CONSENT, REQUESTED, REVIEW, REVIEWED, REJECT, REJECTED, WITHDRAW, WITHDRAWN),
            REVIEWED, Map.of(APPROVE, APPROVED, REJECT, REJECTED, WITHDRAW, WITHDRAWN),
            APPROVED, Map.of(REGISTER, OPEN, WITHDRAW, WITHDRAWN, REVOKE, REVOKED),
            OPEN, Map.of(LAPSE, OVERDUE, RETURN, RETURNED, REPORT_LOSS, LOST),
            OVERDUE, Map.of(RETURN, RETURNED, REPORT_LOSS, LOST),
            RETURNED, Map.of(LIFT_BAR, RETURNED), LOST, Map.of(LIFT_BAR, LOST));

    static Stream<Arguments> cells() {
        return Arrays.stream(AccessStatus.values())
                .flatMap(s -> Arrays.stream(AccessAction.values()).map(a -> Arguments.of(s, a)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    @Rule("S2c-38")
    void every_cell_of_both_lifecycles_is_as_written_or_refused(AccessStatus from, AccessAction action) {
        check(READING, READS, from, action);
        check(BORROWING, BORROWS, from, action);
    }

    private static void check(Transitions<AccessStatus, AccessAction> lifecycle,
            Map<AccessStatus, Map<AccessAction, AccessStatus>> expected, AccessStatus from, AccessAction action) {
        AccessStatus to = expected.getOrDefault(from, Map.of()).get(action);
        if (to != null) {
            assertThat(lifecycle.next(from, action)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> lifecycle.next(from, action)).isInstanceOf(IllegalTransition.class);
        }
    }

    @Test
    void the_diagrams_in_the_documentation_are_the_tables() {
        LifecyclePage.check("access-request", "Access request: reading a file 查阅申请", READING);
        LifecyclePage.check("access-request-borrowing", "Access request: borrowing a paper file 借阅申请", BORROWING);
    }
}
