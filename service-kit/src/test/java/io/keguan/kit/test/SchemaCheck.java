package io.keguan.kit.test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The part of JSON Schema that the event schemas and the API descriptions use; a keyword it does not know is an error, not a
 * promise.
 */
final class SchemaCheck {

    private static final Set<String> WORDS = Set.of("$schema", "$id", "title", "description", "type", "required",
            "properties", "additionalProperties", "enum", "format", "pattern", "minLength", "minimum", "items", "$ref",
            "anyOf", "examples", "uniqueItems", "maxLength");

    private final List<String> faults = new ArrayList<>();

    private final JsonNode document;
    private final boolean closed;

    private SchemaCheck(JsonNode document, boolean closed) {
        this.document = document;
        this.closed = closed;
    }

    /** Everything in which the value differs from the schema; empty when it conforms. */
    static List<String> faults(JsonNode schema, JsonNode value) {
        SchemaCheck check = new SchemaCheck(schema, false);
        check.check("$", schema, value);
        return check.faults;
    }

    /** The same with references into a document, and with every field an error that the document does not name. */
    static List<String> faults(JsonNode document, JsonNode schema, JsonNode value) {
        SchemaCheck check = new SchemaCheck(document, true);
        check.check("$", schema, value);
        return check.faults;
    }

    private void check(String path, JsonNode schema, JsonNode value) {
        schema.fieldNames().forEachRemaining(word -> require(WORDS.contains(word), path, "unknown keyword " + word));
        if (schema.has("$ref")) {
            check(path, document.at(schema.path("$ref").asText().substring(1)), value);
            return;
        }
        if (schema.has("anyOf")) {
            List<List<String>> tried = StreamSupport.stream(schema.path("anyOf").spliterator(), false)
                    .map(one -> closed ? faults(document, one, value) : faults(one, value)).toList();
            if (tried.stream().noneMatch(List::isEmpty)) {
                tried.getFirst().forEach(fault -> faults.add(path + fault.substring(1)));
            }
            return;
        }
        if (schema.isEmpty()) {
            return;
        }
        List<String> types = schema.path("type").isArray()
                ? texts(schema.path("type"))
                : List.of(schema.path("type").asText());
        if (!types.contains(typeOf(value))) {
            faults.add(path + ": " + typeOf(value) + " where " + String.join(" or ", types) + " is due");
            return;
        }
        switch (value.getNodeType()) {
            case OBJECT -> checkObject(path, schema, value);
            case ARRAY -> value.forEach(item -> check(path + "[]", schema.path("items"), item));
            case STRING -> checkText(path, schema, value.textValue());
            case NUMBER -> require(!schema.has("minimum") || value.decimalValue()
                    .compareTo(schema.path("minimum").decimalValue()) >= 0, path, "below the minimum");
            default -> {
            }
        }
    }

    private void checkObject(String path, JsonNode schema, JsonNode value) {
        texts(schema.path("required")).forEach(name -> require(value.has(name), path, name + " is missing"));
        value.fieldNames().forEachRemaining(name -> {
            if (schema.path("properties").has(name)) {
                check(path + "." + name, schema.path("properties").path(name), value.path(name));
            } else if (schema.path("additionalProperties").isObject()) {
                check(path + "." + name, schema.path("additionalProperties"), value.path(name));
            } else {
                boolean open = !closed || !schema.has("properties");
                require(schema.path("additionalProperties").asBoolean(open), path, name + " is not in the schema");
            }
        });
    }

    private void checkText(String path, JsonNode schema, String text) {
        require(!schema.has("enum") || texts(schema.path("enum")).contains(text), path, text + " is not a known value");
        require(!schema.has("pattern") || Pattern.compile(schema.path("pattern").asText()).matcher(text).find(), path,
                text + " does not match " + schema.path("pattern").asText());
        require(text.length() >= schema.path("minLength").asInt(0), path, "too short");
        String format = schema.path("format").asText("");
        require(formatHolds(format, text), path, text + " is no " + format);
    }

    private static boolean formatHolds(String format, String text) {
        try {
            switch (format) {
                case "" -> {
                }
                case "uuid" -> {
                    return UUID.fromString(text).toString().equals(text);
                }
                case "date-time" -> Instant.parse(text);
                case "date" -> LocalDate.parse(text);
                default -> {
                    return false;
                }
            }
            return true;
        } catch (RuntimeException malformed) {
            return false;
        }
    }

    private void require(boolean holds, String path, String fault) {
        if (!holds) {
            faults.add(path + ": " + fault);
        }
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case NULL -> "null";
            default -> "nothing";
        };
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
