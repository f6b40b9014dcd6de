package io.keguan.kit.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.keguan.kit.idempotency.IdempotencyKeys;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Together;
import io.keguan.kit.test.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DueTest {

    /** Counts what fires; a subject it is told to fail for fails that often first. */
    @ApplicationScoped
    static class Counter implements DueHandler {
        private final Map<UUID, AtomicInteger> fired = new ConcurrentHashMap<>();
        private final Map<UUID, AtomicInteger> failures = new ConcurrentHashMap<>();
        private final Set<UUID> hourly = ConcurrentHashMap.newKeySet();
        @Inject
        Due due;

        @Override
        public String kind() {
            return "test.count";
        }

        @Override
        public void fire(UUID subjectId, Instant dueAt) {
            AtomicInteger left = failures.get(subjectId);
            if (left != null && left.getAndDecrement() > 0) {
                throw new IllegalStateException("not yet");
            }
            fired.computeIfAbsent(subjectId, s -> new AtomicInteger()).incrementAndGet();
            if (hourly.contains(subjectId)) {
                due.schedule(kind(), subjectId, dueAt.plus(Duration.ofHours(1)));
            }
        }

        void failFirst(UUID subject, int times) {
            failures.put(subject, new AtomicInteger(times));
        }

        void everyHour(UUID subject) {
            hourly.add(subject);
        }

        int of(UUID subject) {
            return fired.getOrDefault(subject, new AtomicInteger()).get();
        }
    }

    /** Fails at its first turn. */
    @ApplicationScoped
    static class Restless implements Chore {
        final AtomicInteger turns = new AtomicInteger();

        @Override
        public String name() {
            return "a restless chore";
        }

        @Override
        public Duration every() {
            return Duration.ofMillis(50);
        }

        @Override
        public void run() {
            if (turns.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
        }

        int turns() {
            return turns.get();
        }
    }

    @Inject
    Restless chore;
    @Inject
    IdempotencyKeys keys;
    @Inject
    OutboxProbe rows;
    @Inject
    Due due;
    @Inject
    DueSweeper sweeper;
    @Inject
    TestClock clock;
    @Inject
    Counter counter;

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    @Test
    void a_deadline_fires_once_and_never_early() {
        UUID subject = schedule(Duration.ofHours(4));
        clock.advance(Duration.ofHours(4).minusSeconds(5));
        sweeper.sweep();
        assertThat(counter.of(subject)).isZero();
        clock.advance(Duration.ofSeconds(10));
        Together.run(6, i -> sweeper.sweep());
        sweeper.sweep();
        assertThat(counter.of(subject)).isEqualTo(1);
    }

    @Test
    void a_handler_may_set_the_next_deadline_of_its_kind() {
        UUID subject = schedule(Duration.ofHours(1));
        counter.everyHour(subject);
        for (int hours = 1; hours <= 3; hours++) {
            clock.advance(Duration.ofHours(1));
            sweeper.sweep();
            sweeper.sweep();
            assertThat(counter.of(subject)).isEqualTo(hours);
        }
    }

    @Test
    void a_cancelled_deadline_stays_silent_and_a_moved_one_keeps_the_new_time() {
        UUID cancelled = schedule(Duration.ofMinutes(1));
        UUID moved = schedule(Duration.ofMinutes(1));
        QuarkusTransaction.requiringNew().run(() -> {
            due.cancel("test.count", cancelled);
            due.schedule("test.count", moved, clock.instant().plus(Duration.ofMinutes(30)));
        });
        clock.advance(Duration.ofMinutes(2));
        sweeper.sweep();
        assertThat(counter.of(cancelled) + counter.of(moved)).isZero();
        clock.advance(Duration.ofMinutes(30));
        sweeper.sweep();
        assertThat(counter.of(moved)).isEqualTo(1);
    }

    @Test
    void a_handler_that_fails_is_tried_again_and_holds_up_nobody() {
        UUID failing = UUID.randomUUID();
        counter.failFirst(failing, 2);
        QuarkusTransaction.requiringNew().run(() -> due.schedule("test.count", failing, clock.instant()));
        UUID other = schedule(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(2));
        sweeper.sweep();
        await().atMost(Duration.ofSeconds(5)).until(() -> counter.of(other) == 1);
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            clock.advance(Duration.ofMinutes(1));
            sweeper.sweep();
            return counter.of(failing) == 1;
        });
    }

    @Test
    void the_timer_fires_a_deadline_by_itself() {
        UUID subject = schedule(Duration.ofMillis(200));
        await().atMost(Duration.ofSeconds(10)).until(() -> counter.of(subject) == 1);
    }

    @Test
    void a_chore_is_done_again_and_again_also_after_it_failed() {
        await().atMost(Duration.ofSeconds(10)).until(() -> chore.turns() > 2);
    }

    @Test
    void idempotency_keys_are_forgotten_after_72_hours_and_not_before() {
        String key = UUID.randomUUID().toString();
        String its = "idempotency_key WHERE key = '%s'".formatted(key);
        Api.as(Tokens.staff("王芳").role(Roles.SALES_REP).department(UUID.randomUUID())).header("Idempotency-Key", key)
                .body(Map.of("name", key.substring(0, 10))).post("/api/v1/things").then().statusCode(201);
        clock.advance(Duration.ofHours(71));
        keys.run();
        assertThat(rows.rows(its)).isEqualTo(1);
        clock.advance(Duration.ofHours(2));
        keys.run();
        assertThat(rows.rows(its)).isZero();
    }

    private UUID schedule(Duration in) {
        UUID subject = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> due.schedule("test.count", subject, clock.instant().plus(in)));
        return subject;
    }
}
