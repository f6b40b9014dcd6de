package io.keguan.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.keguan.gateway.GatewayConfig;
import io.keguan.gateway.token.domain.OpaqueToken;
import io.keguan.kit.domain.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Slows down guessing: an account or an address with too many failures in a row has to wait, twice as long after each
 * further one. Counts are kept in the database, so a restart forgives nothing, and hashed, because people type passwords into
 * the field for the name. Attempts on one account run one after the other, or a hundred guesses at once would all pass the
 * check before the first of them is counted.
 */
@ApplicationScoped
public class LoginThrottle {

    private static final int LOCKS = 256;
    /** Attempts wait for each other and for a hash; more of them at once would take the threads of everybody else. */
    static final int IN_LINE = 24;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EntityManager entities;
    private final GatewayConfig.SignIn config;
    private final Clock clock;
    private final Semaphore line = new Semaphore(IN_LINE);
    private final List<ReentrantLock> locks = Stream.generate(() -> new ReentrantLock(true)).limit(LOCKS).toList();

    public LoginThrottle(EntityManager entities, GatewayConfig config, Clock clock) {
        this.entities = entities;
        this.config = config.signIn();
        this.clock = clock;
    }

    /**
     * Runs an attempt unless the account or the address has to wait (429). An attempt that gives null has failed and is
     * counted for both; any other ends the account's count.
     *
     * @param attempt must not run inside a transaction of the caller: a refusal would undo the count
     */
    public <T> T attempt(String account, String address, Supplier<T> attempt) {
        if (!line.tryAcquire()) {
            throw throttled(Duration.ofSeconds(1));
        }
        try {
            return inTurn(account, address, attempt);
        } finally {
            line.release();
        }
    }

    private <T> T inTurn(String account, String address, Supplier<T> attempt) {
        String accountKey = key(account);
        String addressKey = "address:" + address;
        ReentrantLock turn = locks.get(placeOf(account));
        waitFor(turn);
        try {
            refuseBlocked(accountKey, addressKey);
            T result = attempt.get();
            if (result == null) {
                QuarkusTransaction.requiringNew().run(() -> {
                    count(accountKey, config.accountFailures());
                    count(addressKey, config.addressFailures());
                });
            } else {
                QuarkusTransaction.requiringNew().run(() -> forget(accountKey));
            }
            return result;
        } finally {
            turn.unlock();
        }
    }

    private static String key(String account) {
        return "account:" + new OpaqueToken(account).hash();
    }

    static int placeOf(String account) {
        return Math.floorMod(key(account).hashCode(), LOCKS);
    }

    private static void waitFor(ReentrantLock turn) {
        try {
            if (!turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw throttled(PATIENCE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw throttled(PATIENCE);
        }
    }

    private void refuseBlocked(String... subjects) {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("""
                        SELECT max(blocked_until) FROM login_failure WHERE subject = ANY (:subjects)
                            AND blocked_until > :now HAVING max(blocked_until) IS NOT NULL""", Instant.class)
                        .setParameter("subjects", subjects)
                        .setParameter("now", now)
                        .getResultList())
                .forEach(until -> {
                    throw throttled(Duration.between(now, (Instant) until));
                });
    }

    private void count(String subject, int allowed) {
        Instant now = clock.instant();
        int failures = (Integer) entities
                .createNativeQuery(
                        """
                                INSERT INTO login_failure AS f (subject, failures, last_at, blocked_until) VALUES (:subject, 1, :now, :now)
                                ON CONFLICT (subject) DO UPDATE SET last_at = :now,
                                    failures = CASE WHEN f.last_at < :forgotten THEN 1 ELSE f.failures + 1 END
                                RETURNING failures""",
                        Integer.class)
                .setParameter("subject", subject)
                .setParameter("now", now)
                .setParameter("forgotten", now.minus(config.forgetAfter()))
                .getSingleResult();
        if (failures >= allowed) {
            entities.createNativeQuery("UPDATE login_failure SET blocked_until = :until WHERE subject = :subject")
                    .setParameter("until", now.plus(waitAfter(failures - allowed)))
                    .setParameter("subject", subject)
                    .executeUpdate();
        }
    }

    private Duration waitAfter(int furtherFailures) {
        Duration wait = config.firstWait().multipliedBy(1L << Math.min(furtherFailures, 20));
        return wait.compareTo(config.longestWait()) > 0 ? config.longestWait() : wait;
    }

    private void forget(String subject) {
        entities.createNativeQuery("DELETE FROM login_failure WHERE subject = :subject")
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /** Removes counts that would start again anyway. */
    @Transactional
    public void forgetOld() {
        entities.createNativeQuery("DELETE FROM login_failure WHERE last_at < :forgotten AND blocked_until < :now")
                .setParameter("forgotten", clock.instant().minus(config.forgetAfter()))
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static Refused throttled(Duration wait) {
        return Refused.of(Refused.Kind.TOO_MANY, "auth.throttled")
                .param("retryAfter",
                        Math.max(1, (wait.toMillis() + 999) / 1000));
    }
}
