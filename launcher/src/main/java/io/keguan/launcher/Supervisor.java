package io.keguan.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Watches the processes of the suite and starts again the one that ends unasked, waiting longer each time. */
final class Supervisor {

    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
    /** Who lived this long has recovered; the next failure is a new one. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final Progress progress;
    private final List<Thread> watchers = new ArrayList<>();
    private volatile boolean ending;

    Supervisor(Progress progress) {
        this.progress = progress;
    }

    synchronized void watch(Part part) {
        watchers.add(Thread.ofVirtual().name("watch-" + part.name()).start(() -> keepAlive(part)));
    }

    /** After this returns nothing is started any more. */
    synchronized void close() {
        ending = true;
        watchers.forEach(Thread::interrupt);
        for (var watcher : watchers) {
            try {
                watcher.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void keepAlive(Part part) {
        var delay = FIRST_DELAY;
        try {
            while (!ending) {
                var since = System.nanoTime();
                part.process().onExit().get();
                if (ending) {
                    return;
                }
                if (System.nanoTime() - since > STEADY.toNanos()) {
                    delay = FIRST_DELAY;
                }
                progress.say("%s ended (exit %d); it starts again in %d s".formatted(part.name(), part.process()
                        .exitValue(), delay.toSeconds()));
                Thread.sleep(delay);
                startAgain(part);
                delay = next(delay);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void startAgain(Part part) {
        try {
            part.start();
            progress.say(part.name() + " is back");
        } catch (RuntimeException e) {
            if (!ending) {
                progress.say(e.getMessage());
            }
        }
    }

    static Duration next(Duration delay) {
        var doubled = delay.multipliedBy(2);
        return doubled.compareTo(LONGEST_DELAY) < 0 ? doubled : LONGEST_DELAY;
    }
}
