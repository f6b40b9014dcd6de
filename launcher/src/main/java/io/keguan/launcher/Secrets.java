package io.keguan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Passwords and keys of one home, made at random when first asked for and kept in a file only its owner can read. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, String> values;

    private Secrets(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    static Secrets of(Path home) {
        var file = home.resolve("secrets.json");
        if (!Files.exists(file)) {
            return new Secrets(file, new TreeMap<>());
        }
        try {
            return new Secrets(file,
                    new TreeMap<>(JSON.readValue(file.toFile(), new TypeReference<Map<String, String>>() {
                    })));
        } catch (IOException e) {
            throw new LaunchFailure("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    String postgresPassword() {
        return password("postgres");
    }

    String password(String name) {
        return value(name + ".password", () -> HexFormat.of().formatHex(bytes(16)));
    }

    /** 32 bytes, base64: the gateway encrypts its signing keys with it. */
    String masterKey() {
        return value("master.key", () -> Base64.getEncoder().encodeToString(bytes(32)));
    }

    /** A secret for a link that works once. */
    static String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24));
    }

    /** Four groups of four signs that nobody mistakes for one another when copying by hand. */
    static String readablePassword() {
        var alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
        return IntStream.range(0, 4)
                .mapToObj(group -> RANDOM.ints(4, 0, alphabet.length())
                        .mapToObj(i -> String
                                .valueOf(alphabet.charAt(i)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    private synchronized String value(String name, Supplier<String> fresh) {
        if (!values.containsKey(name)) {
            values.put(name, fresh.get());
            try {
                Folders.writeAtomically(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(values));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return values.get(name);
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
