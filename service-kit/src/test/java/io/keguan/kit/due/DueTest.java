package io.keguan.kit.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestClock;
import io.keguan.kit.test.Together;
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
        final Map<UUID, AtomicInteger> fired = new ConcurrentHashMap<>();
        final Map<UUID, AtomicInteger> failures = new ConcurrentHashMap<>();

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
        }

        int of(UUID subject) {
            return fired.getOrDefault(subject, new AtomicInteger()).get();
        }
    }

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
        counter.failures.put(failing, new AtomicInteger(2));
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

    private UUID schedule(Duration in) {
        UUID subject = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> due.schedule("test.count", subject, clock.instant().plus(in)));
        return subject;
    }
}
