package io.keguan.customer.care.domain;

import static io.keguan.customer.care.domain.CareAction.AMEND;
import static io.keguan.customer.care.domain.CareAction.APPROVE;
import static io.keguan.customer.care.domain.CareAction.CARRY_OUT;
import static io.keguan.customer.care.domain.CareAction.EDIT;
import static io.keguan.customer.care.domain.CareAction.END;
import static io.keguan.customer.care.domain.CareAction.RETURN;
import static io.keguan.customer.care.domain.CareAction.SUBMIT;
import static io.keguan.customer.care.domain.CareStatus.DRAFT;
import static io.keguan.customer.care.domain.CareStatus.ENDED;
import static io.keguan.customer.care.domain.CareStatus.IN_FORCE;
import static io.keguan.customer.care.domain.CareStatus.LIFECYCLE;
import static io.keguan.customer.care.domain.CareStatus.RETURNED;
import static io.keguan.customer.care.domain.CareStatus.SUBMITTED;

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
class CareStatusTest {

    private static final Map<CareStatus, Map<CareAction, CareStatus>> EXPECTED = Map.of(
            DRAFT, Map.of(EDIT, DRAFT, SUBMIT, SUBMITTED, END, ENDED),
            SUBMITTED, Map.of(APPROVE, IN_FORCE, RETURN, RETURNED, END, ENDED),
            RETURNED, Map.of(EDIT, RETURNED, SUBMIT, SUBMITTED, END, ENDED),
            IN_FORCE, Map.of(CARRY_OUT, IN_FORCE, AMEND, IN_FORCE, END, ENDED),
            ENDED, Map.of());

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_lifecycle_is_as_written_or_refused() {
        return LifecycleCells.of(LIFECYCLE, CareAction.class, EXPECTED);
    }

    @Test
    void the_diagram_in_the_documentation_is_the_table() {
        LifecyclePage.check("care-plan", "Care plan 客户维护计划", LIFECYCLE);
    }
}
