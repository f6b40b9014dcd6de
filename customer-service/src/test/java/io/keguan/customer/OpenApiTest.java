package io.keguan.customer;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.kit.test.OpenApiSnapshot;
import io.keguan.kit.test.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiTest {

    @Test
    void the_committed_description_is_what_the_service_says_of_itself() {
        OpenApiSnapshot.check();
    }
}
