package io.keguan.customer.registration.domain;

import static io.keguan.customer.registration.domain.RegistrationAction.ESTABLISH;
import static io.keguan.customer.registration.domain.RegistrationAction.REQUEST_VERIFICATION;
import static io.keguan.customer.registration.domain.RegistrationAction.RESUBMIT;
import static io.keguan.customer.registration.domain.RegistrationAction.RETURN;
import static io.keguan.customer.registration.domain.RegistrationAction.VERIFY;
import static io.keguan.customer.registration.domain.RegistrationAction.WITHDRAW;
import static io.keguan.customer.registration.domain.RegistrationStatus.ESTABLISHED;
import static io.keguan.customer.registration.domain.RegistrationStatus.LIFECYCLE;
import static io.keguan.customer.registration.domain.RegistrationStatus.RETURNED;
import static io.keguan.customer.registration.domain.RegistrationStatus.SUBMITTED;
import static io.keguan.customer.registration.domain.RegistrationStatus.TO_VERIFY;
import static io.keguan.customer.registration.domain.RegistrationStatus.WITHDRAWN;
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
class RegistrationStatusTest {

    private static final Map<RegistrationStatus, Map<RegistrationAction, RegistrationStatus>> EXPECTED = Map.of(
            SUBMITTED,
            Map.of(REQUEST_VERIFICATION, TO_VERIFY, RETURN, RETURNED, ESTABLISH, ESTABLISHED, WITHDRAW, WITHDRAWN),
            TO_VERIFY, Map.of(VERIFY, SUBMITTED, RETURN, RETURNED, ESTABLISH, ESTABLISHED, WITHDRAW, WITHDRAWN),
            RETURNED,
            Map.of(RESUBMIT, SUBMITTED, WITHDRAW, WITHDRAWN), ESTABLISHED, Map.of(), WITHDRAWN, Map.of());

    static Stream<Arguments> cells() {
        return Arrays.stream(RegistrationStatus.values())
                .flatMap(s -> Arrays.stream(RegistrationAction.values()).map(a -> Arguments.of(s, a)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void every_cell_of_the_lifecycle_is_as_written_or_refused(RegistrationStatus from, RegistrationAction action) {
        RegistrationStatus to = EXPECTED.get(from).get(action);
        if (to != null) {
            assertThat(LIFECYCLE.next(from, action)).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> LIFECYCLE.next(from, action)).isInstanceOf(IllegalTransition.class);
        }
    }

    @Test
    void the_diagram_in_the_documentation_is_the_table() {
        LifecyclePage.check("registration", "Registration 客户登记", LIFECYCLE);
    }
}
