package io.keguan.kit.due;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Does the service's chores, each at its own pace and none in the way of another. */
@ApplicationScoped
public class Housekeeper {

    /** The rare ones too have their first turn soon: a service that is restarted every day forgets its old keys as well. */
    private static final Duration FIRST = Duration.ofMinutes(1);

    private final List<Chore> chores;
    private final ScheduledExecutorService timer;

    public Housekeeper(@Any Instance<Chore> chores) {
        this.chores = chores.stream().toList();
        this.timer = Executors.newScheduledThreadPool(this.chores.size(),
                Thread.ofPlatform().daemon().name("chore-", 0).factory());
    }

    void start(@Observes StartupEvent start) {
        chores.forEach(chore -> {
            long every = chore.every().toMillis();
            timer.scheduleWithFixedDelay(() -> runQuietly(chore), Math.min(every, FIRST.toMillis()), every,
                    TimeUnit.MILLISECONDS);
        });
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        timer.shutdown();
        timer.awaitTermination(Duration.ofSeconds(5).toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void runQuietly(Chore chore) {
        try {
            chore.run();
        } catch (RuntimeException failure) {
            // A database that is away must not end the timer.
            Log.warnf("%s put off: %s", chore.name(), failure.getMessage());
        }
    }
}
