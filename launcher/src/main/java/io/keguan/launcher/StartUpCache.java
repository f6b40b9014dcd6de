package io.keguan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/**
 * What a JVM learnt about its program, kept so that it starts in a third of the time (docs/adr/0005-start-up.md).
 * {@link Learning} records it. Nothing depends on it: without a fitting cache a program only starts more slowly.
 */
final class StartUpCache {

    /** How an ended JVM says that it was asked to (SIGTERM) or had finished. */
    private static final List<Integer> ORDERLY = List.of(0, 143);

    private final Path cache;
    private final Path recording;

    private StartUpCache(Path cache) {
        this.cache = cache;
        // Two launchers may record the same program; each writes its own file and the last rename wins.
        this.recording = cache.resolveSibling(cache.getFileName() + "." + ProcessHandle.current().pid() + ".new");
    }

    /** A cache beside the jar, for exactly this jar and this JVM: the JVM would refuse any other. */
    static StartUpCache of(String name, Path jar) {
        try {
            var key = Objects.hash(Files.size(jar), Files.getLastModifiedTime(jar).toMillis(), System.getProperty(
                    "java.vm.version"));
            return new StartUpCache(jar.resolveSibling("%s-%08x.aot".formatted(name, key)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean exists() {
        return Files.exists(cache);
    }

    List<String> flags() {
        return exists() ? List.of("-XX:AOTCache=" + cache) : List.of();
    }

    List<String> flagsToRecord() {
        return List.of("-XX:AOTCacheOutput=" + recording);
    }

    /** Keeps what was recorded by a process that ended in order, and forgets caches of earlier builds. */
    void keep(int exit) {
        try {
            if (Files.exists(recording) && ORDERLY.contains(exit)) {
                deleteOthers("[0-9a-f]{8}\\.aot");
                Files.move(recording, cache, StandardCopyOption.ATOMIC_MOVE);
            }
            deleteOthers("[0-9a-f]{8}\\.aot\\.[0-9]+\\.new.*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteOthers(String kind) throws IOException {
        var name = cache.getFileName().toString();
        var pattern = name.substring(0, name.lastIndexOf('-') + 1) + kind;
        try (var files = Files.list(cache.getParent())) {
            for (var file : files.filter(path -> path.getFileName().toString().matches(pattern)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
