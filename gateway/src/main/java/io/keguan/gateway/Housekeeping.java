package io.keguan.gateway;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.keguan.gateway.client.persistence.ApiClientRepository;
import io.keguan.gateway.session.LoginThrottle;
import io.keguan.gateway.session.persistence.SessionTable;
import io.keguan.gateway.token.SigningKeys;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Once a minute: changes the signing key when it is due and drops what has expired. */
@ApplicationScoped
public class Housekeeping {

    private static final long EVERY_SECONDS = 60;

    private final SigningKeys keys;
    private final SessionTable sessions;
    private final ApiClientRepository clients;
    private final LoginThrottle throttle;
    private final GatewayConfig.Session config;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("housekeeping").factory());

    public Housekeeping(SigningKeys keys, SessionTable sessions, ApiClientRepository clients, LoginThrottle throttle,
            GatewayConfig config, Clock clock) {
        this.keys = keys;
        this.sessions = sessions;
        this.clients = clients;
        this.throttle = throttle;
        this.config = config.session();
        this.clock = clock;
    }

    void start(@Observes StartupEvent start) {
        timer.scheduleWithFixedDelay(this::runQuietly, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stop) {
        timer.shutdown();
    }

    private void runQuietly() {
        try {
            run();
        } catch (RuntimeException failure) {
            // A database that is away must not end the timer.
            Log.warnf("housekeeping put off: %s", failure.getMessage());
        }
    }

    public void run() {
        keys.rotateWhenDue();
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> {
            sessions.forget(now.minus(config.idle()), now.minus(config.absolute()));
            clients.forgetTokens(now);
            throttle.forgetOld();
        });
    }
}
