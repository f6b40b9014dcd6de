package io.keguan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/**
 * What a JVM learnt about its program, kept so that it starts in a third of the time (docs/adr/0005-start-up.md). The
 * first run of a build records, writes when it ends in order, and later runs read. Nothing depends on it: a run without
 * a fitting cache is only slower.
 */
final class StartUpCache {

    /** How an ended JVM says that it was asked to (SIGTERM) or had finished. */
    private static final List<Integer> ORDERLY = List.of(0, 143);

    private final Path cache;
    private final Path recording;
    private final boolean mayRecord;

    private StartUpCache(Path cache, boolean mayRecord) {
        this.cache = cache;
        // Two launchers may record the same program; each writes its own file and the last rename wins.
        this.recording = cache.resolveSibling(cache.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        this.mayRecord = mayRecord;
    }

    /** A cache beside the jar, for exactly this jar, this JVM and these flags: the JVM would refuse any other. */
    static StartUpCache of(String name, Path jar, List<String> flags, boolean mayRecord) {
        try {
            var key = Objects.hash(Files.size(jar), Files.getLastModifiedTime(jar).toMillis(), System.getProperty(
                    "java.vm.version"), flags);
            return new StartUpCache(jar.resolveSibling("%s-%08x.aot".formatted(name, key)), mayRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> flags() {
        if (Files.exists(cache)) {
            return List.of("-XX:AOTCache=" + cache);
        }
        return records() ? List.of("-XX:AOTCacheOutput=" + recording) : List.of();
    }

    /** Whether the process, when it ends, will take some seconds to write what it learnt. */
    boolean records() {
        return mayRecord && !Files.exists(cache) && Files.isWritable(cache.getParent());
    }

    /** Keeps what was recorded by a process that ended in order, and forgets caches of earlier builds. */
    void keep(int exit) {
        try {
            if (Files.exists(recording) && ORDERLY.contains(exit)) {
                deleteEarlier();
                Files.move(recording, cache, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(recording);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteEarlier() throws IOException {
        var name = cache.getFileName().toString();
        var prefix = name.substring(0, name.lastIndexOf('-') + 1);
        try (var files = Files.list(cache.getParent())) {
            for (var file : files.filter(path -> path.getFileName().toString().matches(prefix + "[0-9a-f]{8}\\.aot"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }
}
