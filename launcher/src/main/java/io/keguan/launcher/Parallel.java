package io.keguan.launcher;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** Several pieces of work at the same time; the first failure ends the others and is what the caller sees. */
final class Parallel {

    private Parallel() {}

    static void run(List<Runnable> work) {
        var threads = Executors.newCachedThreadPool();
        try {
            var done = new ExecutorCompletionService<Void>(threads);
            work.forEach(task -> done.submit(task, null));
            for (var i = 0; i < work.size(); i++) {
                done.take().get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
            threads.close();
        }
    }
}
