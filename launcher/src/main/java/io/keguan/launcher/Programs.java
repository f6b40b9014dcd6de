package io.keguan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The jars a home runs: copies, so that a build in the checkout does not pull the file from under a running service.
 */
record Programs(Path folder) {

    static Programs of(Home home) {
        return new Programs(home.path().resolve("programs"));
    }

    /** Names every program that is missing, before anything is started. */
    static void requireBuilt(List<Service> services) {
        var missing = services.stream()
                .map(Service::jar)
                .filter(jar -> !Files.exists(jar))
                .map(Path::toString)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new LaunchFailure("not built: " + missing + "; run ./keguan build");
        }
    }

    /** The copy of a service's jar, brought up to date. Its time stays: the start-up cache is bound to it. */
    Path current(Service service) {
        var jar = service.jar();
        requireBuilt(List.of(service));
        var copy = folder.resolve(service.name() + ".jar");
        try {
            if (!same(jar, copy)) {
                Files.createDirectories(folder);
                var aside = folder.resolve(service.name() + ".jar.new");
                Files.copy(jar, aside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                Files.move(aside, copy, StandardCopyOption.ATOMIC_MOVE);
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + jar, e);
        }
    }

    private static boolean same(Path jar, Path copy) throws IOException {
        return Files.exists(copy) && Files.size(jar) == Files.size(copy)
                && Files.getLastModifiedTime(jar).toMillis() == Files.getLastModifiedTime(copy).toMillis();
    }
}
