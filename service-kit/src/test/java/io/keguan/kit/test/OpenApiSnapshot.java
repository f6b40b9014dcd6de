package io.keguan.kit.test;

import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The API as the running service describes it, against {@code src/main/openapi/openapi.json} of its module. */
public final class OpenApiSnapshot {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private OpenApiSnapshot() {}

    /** Fails when the description has changed; then the change is either a mistake or committed with the code. */
    public static void check() {
        String served = Api.anonymous().queryParam("format", "json").get("/q/openapi").asString();
        CommittedFile.assertSame(Path.of("src/main/openapi/openapi.json"), tidy(served));
    }

    private static String tidy(String json) {
        try {
            JsonNode document = JSON.readTree(json);
            // Where the service listens in this test is no part of its API.
            ((ObjectNode) document).remove("servers");
            Object sorted = JSON.treeToValue(document, Object.class);
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
            printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
            return JSON.writer(printer).writeValueAsString(sorted) + "\n";
        } catch (JsonProcessingException e) {
            throw new AssertionError("the description is no JSON: " + json, e);
        }
    }
}
