package io.keguan.launcher;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Facts about the machine and about where the launcher itself lies. */
final class Platform {

    private Platform() {}

    /** The folder {@code launcher/target}: beside the jar, or above the classes when run by a test. */
    static Path target() {
        return code().getParent();
    }

    private static Path code() {
        try {
            return Path.of(Platform.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The checkout the launcher was built in. */
    static Path repository() {
        return target().getParent().getParent();
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static boolean mac() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    }

    static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    static boolean onPath(String program) {
        var path = System.getenv().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        return List.of(path.split(File.pathSeparator))
                .stream()
                .anyMatch(
                        folder -> !folder.isEmpty() && Files.isExecutable(Path.of(folder, program)));
    }

    /** Runs a short command and tells whether it succeeded; its output is dropped. */
    static boolean succeeds(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.onExit()
                    .orTimeout(20, TimeUnit.SECONDS)
                    .handle((ended, late) -> late == null && ended
                            .exitValue() == 0)
                    .join();
        } catch (IOException e) {
            return false;
        }
    }
}
