package io.keguan.launcher.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.launcher.sample.Gateway.Answer;

/**
 * What the suite has answered to the calls of a load, by their keys ({@code sample-answers.jsonl}). A load that goes on after an
 * interruption takes from here what it has done already: records have moved on since, and the same call would be another one.
 */
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Line(String key, Answer answer) {}

    private final Path file;
    private final Map<String, String> known = new HashMap<>();

    private Answers(Path file) {
        this.file = file;
    }

    /** The answers of a home; none where the load has never begun. */
    static Answers of(Path home) {
        var answers = new Answers(home.resolve("sample-answers.jsonl"));
        try {
            if (Files.exists(answers.file)) {
                answers.read();
                // The line in which the load was interrupted has no end.
                answers.append("\n");
            }
        } catch (IOException e) {
            throw new SampleFailure("cannot read " + answers.file, e);
        }
        return answers;
    }

    /** What was answered to the call with that key; null when nothing was. */
    synchronized Answer to(String key) {
        var line = known.get(key);
        return line == null ? null : parsed(line).answer;
    }

    /** Keeps an answer for the next load; a refusal is asked for again. */
    synchronized Answer noted(String key, Answer answer) {
        if (answer.ok()) {
            try {
                append(JSON.writeValueAsString(new Line(key, answer)) + "\n");
            } catch (IOException e) {
                throw new SampleFailure("cannot write " + file, e);
            }
        }
        return answer;
    }

    /** The load is over; nobody asks again. */
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new SampleFailure("cannot delete " + file, e);
        }
    }

    private void append(String text) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    private void read() throws IOException {
        try (var lines = Files.lines(file)) {
            lines.forEach(line -> {
                var parsed = parsed(line);
                if (parsed != null) {
                    known.put(parsed.key, line);
                }
            });
        }
    }

    /** Null for the line in which the load was interrupted: its call is made again under its key. */
    private static Line parsed(String line) {
        try {
            return JSON.readValue(line, Line.class);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
