package io.keguan.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * Compares every answer of every API test with what the service's OpenAPI description says of it: the status, the headers,
 * each field, and what may be null. Paths the service does not describe belong to somebody else.
 */
final class DescribedAnswers implements Filter {

    static final DescribedAnswers FILTER = new DescribedAnswers();

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Path(Pattern pattern, JsonNode operations, int parameters) {}

    private record Description(JsonNode document, List<Path> paths) {}

    private volatile Description description;

    private DescribedAnswers() {}

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification wanted,
            FilterContext context) {
        Response answer = context.next(request, wanted);
        String path = java.net.URI.create(request.getURI()).getPath();
        if (path.startsWith("/api/")) {
            description().paths.stream().filter(p -> p.pattern.matcher(path).matches()).findFirst()
                    .map(p -> p.operations.path(request.getMethod().toLowerCase(Locale.ROOT)))
                    .filter(JsonNode::isObject)
                    .ifPresent(operation -> assertThat(faults(operation, request, answer))
                            .as("%s %s: %s differs from its description", request.getMethod(), path, answer.asString())
                            .isEmpty());
        }
        return answer;
    }

    private List<String> faults(JsonNode operation, FilterableRequestSpecification request, Response answer) {
        String status = String.valueOf(answer.statusCode());
        JsonNode responses = operation.path("responses");
        boolean good = answer.statusCode() < 300;
        JsonNode response = resolved(
                good || responses.has(status) ? responses.path(status) : responses.path("default"));
        List<String> faults = new ArrayList<>();
        if (response.isMissingNode()) {
            return List.of("status " + status + " is not described");
        }
        response.path("headers").fieldNames().forEachRemaining(name -> {
            if (answer.header(name) == null) {
                faults.add("header " + name + " is missing");
            }
        });
        String type = answer.contentType() == null ? "" : answer.contentType().replaceFirst(";.*", "");
        JsonNode schema = response.path("content").path(type).path("schema");
        if (!type.contains("json") && (!schema.isMissingNode() || response.path("content").has("*/*"))) {
            // A file: that there is one is all the description says.
            return faults;
        }
        if (!schema.isMissingNode()) {
            faults.addAll(SchemaCheck.faults(description().document, schema, tree(answer.asString())));
        } else if (!answer.asString().isEmpty()) {
            faults.add("an answer of type " + type + " is not described");
        }
        faults.addAll(unasked(operation, request.getHeaders(), answer.statusCode()));
        return faults;
    }

    /** What must be sent fails when it is missing; what fails when it is missing must be sent. */
    private List<String> unasked(JsonNode operation, Headers sent, int status) {
        List<String> required = StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(this::resolved)
                .filter(p -> p.path("in").asText().equals("header") && p.path("required").asBoolean())
                .map(p -> p.path("name").asText())
                .toList();
        List<String> faults = new ArrayList<>();
        if (status == 428 && !required.contains("If-Match")) {
            faults.add("If-Match is needed and not described");
        }
        required.stream().filter(name -> status < 300 && !sent.hasHeaderWithName(name))
                .forEach(name -> faults.add(name + " is described as required and is not"));
        return faults;
    }

    private JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? description().document.at(part.path("$ref").asText().substring(1)) : part;
    }

    private Description description() {
        if (description == null) {
            JsonNode document = tree(RestAssured.given().queryParam("format", "json").get("/q/openapi").asString());
            List<Path> paths = new ArrayList<>();
            document.path("paths").fields().forEachRemaining(entry -> paths.add(new Path(
                    Pattern.compile(entry.getKey().replaceAll("\\{[^/]+}", "[^/]+")), entry.getValue(),
                    entry.getKey().split("\\{").length)));
            // Where two match, the one with more words: /policies/packs before /policies/{name}.
            paths.sort(Comparator.comparingInt(Path::parameters));
            description = new Description(document, paths);
        }
        return description;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }
}
