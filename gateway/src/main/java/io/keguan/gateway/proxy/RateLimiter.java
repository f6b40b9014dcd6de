package io.keguan.gateway.proxy;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.keguan.gateway.GatewayConfig;
import io.keguan.gateway.token.domain.Caller;
import io.keguan.kit.domain.Refused;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Keeps one caller from taking what all need: a token bucket for each session, API client and, before sign-in, address. */
@ApplicationScoped
class RateLimiter {

    private static final int REMEMBERED = 50_000;
    private static final Set<String> SIGN_IN = Set.of("/api/v1/auth/login", "/api/v1/auth/token", "/api/v1/auth/setup");

    /** So many on average, so many at once. */
    private record Limit(String name, double perSecond, int burst) {}

    /** What is left to one caller. */
    private static final class Bucket {
        private double tokens;
        private long filledAt;

        private Bucket(double tokens, long filledAt) {
            this.tokens = tokens;
            this.filledAt = filledAt;
        }

        /** What is left after this request; negative when it is one too many. */
        private synchronized double take(Limit limit, long now) {
            tokens = Math.min(limit.burst, tokens + (now - filledAt) / 1e9 * limit.perSecond);
            filledAt = now;
            if (tokens < 1) {
                return tokens - 1;
            }
            return tokens -= 1;
        }
    }

    private final Limit signedIn;
    private final Limit anonymous;
    private final Limit signIn;
    private final LongSupplier nanos = System::nanoTime;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    RateLimiter(GatewayConfig config) {
        GatewayConfig.Rates rates = config.rates();
        this.signedIn = new Limit("default", rates.perSecond(), rates.burst());
        this.anonymous = new Limit("anonymous", rates.anonymousPerSecond(), rates.anonymousBurst());
        this.signIn = new Limit("sign-in", rates.signInPerSecond(), rates.signInBurst());
    }

    /** Says in headers what is left, and refuses with 429 when it is nothing. */
    void check(RoutingContext request) {
        Caller caller = Call.caller(request);
        boolean signingIn = SIGN_IN.contains(request.request().path()) && !Doorman.safe(request.request().method());
        Limit limit = signingIn ? signIn : caller == null ? anonymous : signedIn;
        String who = signingIn || caller == null
                ? Call.address(request)
                : caller.client() ? caller.id().toString() : caller.key();
        long now = nanos.getAsLong();
        double left = buckets.get(limit.name + " " + who, key -> new Bucket(limit.burst, now)).take(limit, now);
        long wait = left >= 0 ? 0 : (long) Math.ceil(-left / limit.perSecond);
        HttpServerResponse response = request.response();
        response.putHeader("RateLimit-Policy", String.format(Locale.ROOT, "\"%s\";q=%d;w=%d", limit.name, limit.burst,
                (long) Math.ceil(limit.burst / limit.perSecond)));
        response.putHeader("RateLimit", String.format(Locale.ROOT, "\"%s\";r=%d;t=%d", limit.name,
                (long) Math.max(0, left), Math.max(1, wait)));
        if (left < 0) {
            throw Refused.of(Refused.Kind.TOO_MANY, "rate.limited").param("retryAfter", Math.max(1, wait));
        }
    }
}
