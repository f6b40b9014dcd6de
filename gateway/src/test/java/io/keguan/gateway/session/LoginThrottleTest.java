package io.keguan.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.gateway.GatewayResource;
import io.keguan.gateway.People;
import io.keguan.kit.domain.Refused;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoginThrottleTest {

    @Inject
    LoginThrottle throttle;

    @Test
    void a_flood_of_sign_ins_leaves_threads_for_everybody_else() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(LoginThrottle.IN_LINE);
        CountDownLatch leave = new CountDownLatch(1);
        try (var threads = Executors.newCachedThreadPool()) {
            List<CompletableFuture<String>> waiting = IntStream.range(0, LoginThrottle.IN_LINE)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> throttle.attempt(accountInItsOwnPlace(i), "10.9.9.9", () -> hold(inside, leave)),
                            threads))
                    .toList();
            inside.await();
            assertThatThrownBy(() -> throttle.attempt("one more", "10.9.9.8", () -> "in"))
                    .isInstanceOf(Refused.class)
                    .hasMessage("auth.throttled");
            leave.countDown();
            assertThat(waiting.stream().map(CompletableFuture::join)).containsOnly("done");
            assertThat(throttle.<String>attempt("one more", "10.9.9.8", () -> "in")).isEqualTo("in");
        }
    }

    /** Names that do not wait for each other. */
    private static String accountInItsOwnPlace(int place) {
        return IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> "flood" + n)
                .filter(name -> LoginThrottle.placeOf(name) == place)
                .findFirst()
                .orElseThrow();
    }

    private static String hold(CountDownLatch inside, CountDownLatch leave) {
        inside.countDown();
        try {
            leave.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return "done";
    }

    @Test
    void a_wait_counts_for_the_account_wherever_the_guess_comes_from() {
        String account = People.fresh("guessed");
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.<String>attempt(account, People.address(), () -> null)).isNull();
        }
        assertThatThrownBy(() -> throttle.attempt(account, People.address(), () -> "right"))
                .isInstanceOf(Refused.class);
    }
}
