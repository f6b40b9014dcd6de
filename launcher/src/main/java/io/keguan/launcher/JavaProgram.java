package io.keguan.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Java program of the suite: how its JVM is set up, and its start-up cache. */
final class JavaProgram {

    /** Off where programs are started once and thrown away, as in the browser journeys. */
    private static final boolean RECORDING = !"off".equals(System.getenv("KEGUAN_START_UP_CACHE"));
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration GRACE_TO_RECORD = Duration.ofSeconds(90);

    private final Path home;
    private final String name;
    private final List<String> flags;
    private final List<String> program;
    private final StartUpCache cache;
    private ChildProcess process;

    JavaProgram(Path home, String name, Path jar, List<String> flags, List<String> program, boolean mayRecord) {
        this.home = home;
        this.name = name;
        this.flags = flags;
        this.program = program;
        this.cache = StartUpCache.of(name, jar, flags, mayRecord && RECORDING);
    }

    void start(Map<String, String> environment) {
        var command = new ArrayList<>(List.of(Platform.java().toString(), "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders"));
        command.addAll(flags);
        command.addAll(cache.flags());
        command.addAll(program);
        process = ChildProcess.start(home, name, command, environment);
    }

    void stop() {
        if (process != null && process.alive()) {
            process.stop("TERM", cache.records() ? GRACE_TO_RECORD : GRACE);
            cache.keep(process.exitValue());
        }
    }

    ChildProcess process() {
        return process;
    }

    boolean records() {
        return cache.records();
    }
}
