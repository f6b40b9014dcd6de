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
class RegistrationStatusTest {

    private static final Map<RegistrationStatus, Map<RegistrationAction, RegistrationStatus>> EXPECTED = Map.of(
            SUBMITTED,
            Map.of(REQUEST_VERIFICATION, TO_VERIFY, RETURN, RETURNED, ESTABLISH, ESTABLISHED, WITHDRAW, WITHDRAWN),
            TO_VERIFY, Map.of(VERIFY, SUBMITTED, RETURN, RETURNED, ESTABLISH, ESTABLISHED, WITHDRAW, WITHDRAWN),
            RETURNED,
            Map.of(RESUBMIT, SUBMITTED, WITHDRAW, WITHDRAWN), ESTABLISHED, Map.of(), WITHDRAWN, Map.of());

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_lifecycle_is_as_written_or_refused() {
        return LifecycleCells.of(LIFECYCLE, RegistrationAction.class, EXPECTED);
    }

    @Test
    void the_diagram_in_the_documentation_is_the_table() {
        LifecyclePage.check("registration", "Registration 客户登记", LIFECYCLE);
    }
}
