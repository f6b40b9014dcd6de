package io.keguan.kit.inbox;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waiting that ends at once when the consumer is to stop. */
final class Patience {

    private final CountDownLatch stop = new CountDownLatch(1);

    void end() {
        stop.countDown();
    }

    boolean ended() {
        return stop.getCount() == 0;
    }

    /** Throws when the consumer is to stop: what it was doing is left to the next start. */
    void await(long millis) {
        try {
            if (stop.await(millis, TimeUnit.MILLISECONDS)) {
                throw new CancellationException("the consumer stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the consumer stops");
        }
    }
}
