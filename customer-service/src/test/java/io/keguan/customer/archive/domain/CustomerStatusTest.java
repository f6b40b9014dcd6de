package io.keguan.customer.archive.domain;

import static io.keguan.customer.archive.domain.CustomerAction.DESTROY;
import static io.keguan.customer.archive.domain.CustomerAction.MERGE;
import static io.keguan.customer.archive.domain.CustomerAction.SEAL;
import static io.keguan.customer.archive.domain.CustomerAction.UNSEAL;
import static io.keguan.customer.archive.domain.CustomerStatus.ACTIVE;
import static io.keguan.customer.archive.domain.CustomerStatus.DESTROYED;
import static io.keguan.customer.archive.domain.CustomerStatus.LIFECYCLE;
import static io.keguan.customer.archive.domain.CustomerStatus.MERGED;
import static io.keguan.customer.archive.domain.CustomerStatus.SEALED;

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
class CustomerStatusTest {

    private static final Map<CustomerStatus, Map<CustomerAction, CustomerStatus>> EXPECTED = Map.of(
            ACTIVE, Map.of(MERGE, MERGED, SEAL, SEALED),
            MERGED, Map.of(DESTROY, DESTROYED),
            SEALED, Map.of(UNSEAL, ACTIVE, DESTROY, DESTROYED),
            DESTROYED, Map.of());

    @TestFactory
    Stream<DynamicTest> every_cell_of_the_lifecycle_is_as_written_or_refused() {
        return LifecycleCells.of(LIFECYCLE, CustomerAction.class, EXPECTED);
    }

    @Test
    void the_diagram_in_the_documentation_is_the_table() {
        LifecyclePage.check("customer", "Customer's file 客户档案", LIFECYCLE);
    }
}
