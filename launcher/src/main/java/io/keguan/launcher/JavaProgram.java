package io.keguan.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Java program of the suite: how its JVM is set up, and its start-up cache. */
final class JavaProgram {

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration GRACE_TO_RECORD = Duration.ofMinutes(5);

    private final Path home;
    private final String name;
    private final List<String> flags;
    private final List<String> program;
    private final StartUpCache cache;
    private final boolean record;
    private ChildProcess process;

    JavaProgram(Path home, String name, StartUpCache cache, List<String> flags, List<String> program, boolean record) {
        this.home = home;
        this.name = name;
        this.cache = cache;
        this.flags = flags;
        this.program = program;
        this.record = record;
    }

    void start(Map<String, String> environment) {
        var command = new ArrayList<>(List.of(Platform.java().toString(), "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders"));
        command.addAll(flags);
        command.addAll(record ? cache.flagsToRecord() : cache.flags());
        command.addAll(program);
        process = ChildProcess.start(home, name, command, environment);
    }

    void stop() {
        if (process != null && process.alive()) {
            process.stop("TERM", record ? GRACE_TO_RECORD : GRACE);
            if (record) {
                cache.keep(process.exitValue());
            }
        }
    }

    ChildProcess process() {
        return process;
    }
}
