package io.keguan.gateway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.gateway.staff.domain.PasswordRule;
import io.keguan.gateway.staff.domain.Username;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void a_hash_says_how_it_was_made_and_matches_only_its_password() {
        String hash = passwords.hash("灯火阑珊处-2026");
        assertThat(hash).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(passwords.matches("灯火阑珊处-2026", hash)).isTrue();
        assertThat(passwords.matches("灯火阑珊处-2025", hash)).isFalse();
        assertThat(passwords.hash("灯火阑珊处-2026")).isNotEqualTo(hash);
    }

    @Test
    void without_a_hash_the_answer_is_no_after_the_same_work() {
        String hash = passwords.hash("some password");
        AtomicLong yes = new AtomicLong();
        fastest(() -> passwords.matches("warm up", hash));
        long known = fastest(() -> yes.addAndGet(passwords.matches("some password", hash) ? 1 : 0));
        long unknown = fastest(() -> yes.addAndGet(passwords.matches("some password", null) ? 1 : 0));
        assertThat(yes.get()).isEqualTo(5);
        assertThat(unknown).isBetween(known / 3, known * 3);
    }

    @Test
    void a_temporary_password_is_long_enough_readable_and_never_the_same() {
        String temporary = passwords.temporary();
        assertThat(temporary).hasSize(14).doesNotContain("0", "O", "1", "l", "I").isNotEqualTo(passwords.temporary());
        assertThat(PasswordRule.reasonsAgainst("password", temporary, new Username("somebody"))).isEmpty();
    }

    @Test
    void short_long_and_guessable_passwords_are_refused_with_every_reason() {
        assertThat(PasswordRule.reasonsAgainst("next", "123456789", new Username("rep"))).extracting("code")
                .containsExactly("password.too-short");
        assertThat(PasswordRule.reasonsAgainst("next", "x".repeat(129), new Username("rep"))).extracting("code")
                .containsExactly("validation.too-long", "password.too-simple");
        assertThat(PasswordRule.reasonsAgainst("next", "my name is REP!!", new Username("rep"))).extracting("code")
                .containsExactly("password.too-simple");
    }

    private static long fastest(Runnable work) {
        return LongStream.range(0, 5).map(i -> {
            long start = System.nanoTime();
            work.run();
            return System.nanoTime() - start;
        }).min().orElseThrow();
    }
}
