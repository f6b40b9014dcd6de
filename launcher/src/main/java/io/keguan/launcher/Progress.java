package io.keguan.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Lines for the person who waits, each with the seconds since the start. */
final class Progress {

    private final PrintStream out;
    private final long began = System.nanoTime();
    private final Map<String, Double> steps = new ConcurrentSkipListMap<>();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.printf(Locale.ROOT, "[%6.1f s] %s%n", seconds(), line);
        out.flush();
    }

    /** Does one step and says when it is done and how long it took. */
    void step(String name, Runnable work) {
        var start = System.nanoTime();
        work.run();
        var took = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        steps.put(name, took);
        say("%s: ready (%.1f s)".formatted(name, took));
    }

    double seconds() {
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    }

    Map<String, Double> steps() {
        return steps;
    }
}
