package io.keguan.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.gateway.client.persistence.ApiClientRepository;
import io.keguan.gateway.session.LoginThrottle;
import io.keguan.gateway.session.persistence.SessionTable;
import io.keguan.gateway.token.SigningKeys;
import io.keguan.kit.due.Chore;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Once a minute: changes the signing key when it is due and drops what has expired. */
@ApplicationScoped
public class Housekeeping implements Chore {

    private final SigningKeys keys;
    private final SessionTable sessions;
    private final ApiClientRepository clients;
    private final LoginThrottle throttle;
    private final GatewayConfig.Session config;
    private final Clock clock;

    public Housekeeping(SigningKeys keys, SessionTable sessions, ApiClientRepository clients, LoginThrottle throttle,
            GatewayConfig config, Clock clock) {
        this.keys = keys;
        this.sessions = sessions;
        this.clients = clients;
        this.throttle = throttle;
        this.config = config.session();
        this.clock = clock;
    }

    @Override
    public String name() {
        return "housekeeping";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
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
