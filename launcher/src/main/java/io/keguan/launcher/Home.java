package io.keguan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The folder that holds all data of one running suite, and the first of its ports. */
record Home(Path path, int portBase) {

    private static final String VERSION = "keguan data 1";
    private static final long LEAST_FREE_BYTES = 1L << 30;
    /** What may lie in a folder that is otherwise still empty. */
    private static final Set<String> HARMLESS = Set.of("lock", "logs", "run");

    static Home fromEnvironment() {
        var path = System.getenv().getOrDefault("KEGUAN_HOME", "");
        var base = System.getenv().getOrDefault("KEGUAN_PORT_BASE", "");
        return new Home((path.isBlank() ? Platform.repository().resolve(".keguan") : Path.of(path)).toAbsolutePath()
                .normalize(), base.isBlank() ? 8080 : port(base));
    }

    String url() {
        return "http://localhost:" + portBase;
    }

    String gatewayUrl() {
        return "http://127.0.0.1:" + portBase;
    }

    String localUrl(Service service) {
        return "http://127.0.0.1:" + port(service);
    }

    int port(Service service) {
        return portBase + service.offset();
    }

    /** Refuses a folder that is not ours, is of another version, or lies on a full disk. */
    void requireUsable() {
        var version = path.resolve("version");
        try {
            if (Files.exists(version)) {
                var found = Files.readString(version).strip();
                if (!found.equals(VERSION)) {
                    throw new LaunchFailure("The data in " + path + " is \"" + found + "\" and this program reads \""
                            + VERSION + "\"; choose another KEGUAN_HOME");
                }
            } else {
                requireEmpty();
                Files.writeString(version, VERSION + "\n");
            }
            var free = Files.getFileStore(path).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                throw new LaunchFailure("Only " + (free >> 20) + " MB are free for " + path + "; 1 GB is needed");
            }
        } catch (IOException e) {
            throw new LaunchFailure("Cannot use " + path + ": " + e.getMessage(), e);
        }
    }

    private void requireEmpty() throws IOException {
        try (var files = Files.list(path)) {
            if (files.anyMatch(file -> !HARMLESS.contains(file.getFileName().toString()))) {
                throw new LaunchFailure(path + " holds something else (no file \"version\"); choose an empty folder"
                        + " as KEGUAN_HOME");
            }
        }
    }

    private static int port(String text) {
        try {
            var number = Integer.parseInt(text.strip());
            if (number >= 1024 && number <= 65_500) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as for a number out of range.
        }
        throw new LaunchFailure("KEGUAN_PORT_BASE must be a number from 1024 to 65500, not " + text);
    }
}
