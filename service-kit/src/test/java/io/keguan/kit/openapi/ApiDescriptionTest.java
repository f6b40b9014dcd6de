package io.keguan.kit.openapi;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApiDescriptionTest {

    private static final String THINGS = "paths.'/api/v1/things'.";
    private static final String CLOSE = "paths.'/api/v1/things/{id}/actions/close'.post.";
    private static final String SCHEMAS = "components.schemas.";

    @Test
    void every_field_of_an_answer_is_there_and_null_only_where_it_is_said() {
        description().body(SCHEMAS + "Row.required", containsInAnyOrder("id", "number", "name"))
                .body(SCHEMAS + "Row.properties.name.type", is("string"))
                .body(SCHEMAS + "PageRow.required", containsInAnyOrder("items", "next", "total"))
                .body(SCHEMAS + "PageRow.properties.next.type", contains("string", "null"))
                .body(SCHEMAS + "TaskView.properties.dueAt.anyOf", hasItems(hasEntry("type", "null")))
                .body(SCHEMAS + "EntryView.properties.before.type", contains("object", "null"));
    }

    @Test
    void a_request_demands_what_is_refused_when_missing() {
        description().body(SCHEMAS + "Form.required", contains("name"))
                .body(SCHEMAS + "Form.properties.name.maxLength", is(10))
                .body(SCHEMAS + "Form.properties.name.type", is("string"))
                .body(SCHEMAS + "Form.properties.size.type", contains("integer", "null"))
                .body(SCHEMAS + "Nested.required", contains("phone"));
    }

    @Test
    void versions_keys_and_statuses_are_those_of_the_operation() {
        description().body(THINGS + "post.responses", hasKey("201"))
                .body(THINGS + "post.responses.'201'.headers", hasKey("Location"))
                .body(THINGS + "post.responses.'201'.headers", hasKey("ETag"))
                .body(THINGS + "post.parameters", hasSize(1))
                .body(THINGS + "post.parameters.find { it.name == 'Idempotency-Key' }.required", is(false))
                .body(CLOSE + "parameters.find { it.name == 'Idempotency-Key' }.required", is(true))
                .body(CLOSE + "parameters.'$ref'", hasItems("#/components/parameters/IfMatch"))
                .body("paths.'/api/v1/services/{service}/notifications/actions/read-all'.post.responses", hasKey("204"))
                .body("paths.'/api/v1/services/{service}/notifications/{id}/actions/read'.post.parameters.'$ref'",
                        everyItem(nullValue()));
    }

    @Test
    void every_operation_may_answer_a_problem_whose_codes_are_listed() {
        description().body("paths.collectMany { it.value.values() }.responses.default.'$ref'",
                everyItem(is("#/components/responses/Problem")))
                .body(SCHEMAS + "Problem.required",
                        containsInAnyOrder("type", "title", "status", "detail", "code", "errors"))
                .body("x-problem-codes", hasItems("conflict.stale", "thing.name-taken"))
                .body("x-problem-codes", not(hasItems("title.404")));
    }

    @Test
    void a_test_fails_on_an_answer_that_differs_from_its_description() {
        Tokens rep = Tokens.staff("王芳").role(Roles.SALES_REP).department(UUID.randomUUID());
        assertThatThrownBy(() -> Api.as(rep).get("/api/v1/things/nameless")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("$.name: null where string is due");
    }

    private static ValidatableResponse description() {
        return Api.anonymous().queryParam("format", "json").get("/q/openapi").then().statusCode(200);
    }
}
