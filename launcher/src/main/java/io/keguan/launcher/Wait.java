package io.keguan.launcher;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for something outside of this process, looking often and giving up in time. */
final class Wait {

    private static final Duration LOOK = Duration.ofMillis(40);

    private Wait() {}

    /** Returns whether the condition came true before the patience ended or the hope was lost. */
    static boolean until(Duration patience, BooleanSupplier hope, BooleanSupplier condition) {
        var end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (condition.getAsBoolean()) {
                return true;
            }
            if (!hope.getAsBoolean()) {
                return false;
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }
}
