package io.keguan.customer.reception.domain;

import static io.keguan.customer.reception.domain.ReceptionAction.ACCEPT;
import static io.keguan.customer.reception.domain.ReceptionAction.CONNECT;
import static io.keguan.customer.reception.domain.ReceptionAction.CORRECT;
import static io.keguan.customer.reception.domain.ReceptionAction.REGISTER;
import static io.keguan.customer.reception.domain.ReceptionStatus.ACCEPTED;
import static io.keguan.customer.reception.domain.ReceptionStatus.ASSIGNED;
import static io.keguan.customer.reception.domain.ReceptionStatus.CONNECTED;
import static io.keguan.customer.reception.domain.ReceptionStatus.LIFECYCLE;
import static io.keguan.customer.reception.domain.ReceptionStatus.REGISTERED;

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
class ReceptionStatusTest {

    private static final Map<ReceptionStatus, Map<ReceptionAction, ReceptionStatus>> EXPECTED = Map.of(
            ASSIGNED, Map.of(ACCEPT, ACCEPTED, CORRECT, ASSIGNED),
            ACCEPTED, Map.of(REGISTER, REGISTERED, CONNECT, CONNECTED, CORRECT, ASSIGNED),
            REGISTERED, Map.of(), CONNECTED, Map.of());

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_lifecycle_is_as_written_or_refused() {
        return LifecycleCells.of(LIFECYCLE, ReceptionAction.class, EXPECTED);
    }

    @Test
    void the_diagram_in_the_documentation_is_the_table() {
        LifecyclePage.check("reception", "Reception 来访接待", LIFECYCLE);
    }
}
