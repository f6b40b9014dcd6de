package io.keguan.launcher;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The whole suite. */
final class Suite {

    private Suite() {}

    /** Waits and lets the caller see the failure itself, not its wrapping. */
    static void join(CompletableFuture<?> work) {
        try {
            work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
