package io.keguan.kit.idempotency;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Forgets idempotency keys past their time, once an hour. */
@ApplicationScoped
public class IdempotencyHousekeeping {

    private final IdempotencyKeys keys;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .daemon()
            .name("idempotency-housekeeping")
            .factory());

    public IdempotencyHousekeeping(IdempotencyKeys keys) {
        this.keys = keys;
    }

    void start(@Observes StartupEvent start) {
        timer.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent stop) {
        timer.shutdownNow();
    }

    private void forget() {
        try {
            keys.forgetExpired();
        } catch (SQLException | RuntimeException failure) {
            // Old keys harm nobody; the next hour tries again.
            Log.warnf("idempotency keys not forgotten: %s", failure.getMessage());
        }
    }
}
