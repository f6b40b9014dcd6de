package io.keguan.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.keguan.kit.domain.DomainEvent;

/**
 * The contract between services: one sample and one schema per event type in {@code docs/events}. A producer's test checks
 * what it sends against them, a consumer's test reads the same sample.
 */
public final class GoldenSamples {

    private static final String SAMPLE = ".json";
    private static final String SCHEMA = ".schema.json";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private GoldenSamples() {}

    /** All types that have a sample. */
    public static Set<String> types() {
        try (Stream<Path> files = Files.list(folder())) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SAMPLE) && !name.endsWith(SCHEMA))
                    .map(name -> name.substring(0, name.length() - SAMPLE.length()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body of the sample as it travels. */
    public static String json(String type) {
        return text(type + SAMPLE);
    }

    /** The sample as a consumer's own record sees it; fields that the record does not have are ignored. */
    public static <E> E read(String type, Class<E> body) {
        try {
            return JSON.readValue(json(type), body);
        } catch (IOException e) {
            throw new AssertionError("the sample of " + type + " can't be read as " + body.getSimpleName(), e);
        }
    }

    /** Fails when a produced event has other fields than its sample or breaks its schema. */
    public static void assertMatches(DomainEvent event) {
        JsonNode produced = JSON.valueToTree(event);
        List<String> faults = SchemaCheck.faults(tree(event.type() + SCHEMA), produced);
        if (!faults.isEmpty()) {
            throw new AssertionError(event.type() + " breaks its schema:\n" + String.join("\n", faults));
        }
        Set<String> expected = names(tree(event.type() + SAMPLE));
        if (!names(produced).equals(expected)) {
            throw new AssertionError(event.type() + " has " + names(produced) + ", its sample has " + expected);
        }
    }

    static List<String> faultsOfSample(String type) {
        return SchemaCheck.faults(tree(type + SCHEMA), tree(type + SAMPLE));
    }

    static JsonNode schema(String type) {
        return tree(type + SCHEMA);
    }

    static Path docs() {
        return Path.of(System.getProperty("keguan.root", "..")).resolve("docs");
    }

    private static Path folder() {
        return docs().resolve("events");
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode tree(String file) {
        try {
            return JSON.readTree(text(file));
        } catch (IOException e) {
            throw new AssertionError(file + " is no JSON", e);
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(folder().resolve(file));
        } catch (IOException e) {
            throw new AssertionError("docs/events/" + file + " is missing", e);
        }
    }
}
