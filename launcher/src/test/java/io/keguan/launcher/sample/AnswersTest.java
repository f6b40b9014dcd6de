package io.keguan.launcher.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.launcher.sample.Gateway.Answer;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswersTest {

    @TempDir
    Path home;

    @Test
    void the_next_load_knows_what_was_done_and_asks_again_what_was_refused() {
        var first = Answers.of(home);
        first.noted("registration-1", answer(201, "DJ-2026-000001"));
        first.noted("contract-1", answer(409, "not yet"));
        var next = Answers.of(home);
        assertThat(next.to("registration-1").status()).isEqualTo(201);
        assertThat(next.to("registration-1").text("number")).isEqualTo("DJ-2026-000001");
        assertThat(next.to("contract-1")).isNull();
    }

    @Test
    void a_line_torn_by_the_interruption_spoils_no_other_one() throws IOException {
        Answers.of(home).noted("a", answer(201, "1"));
        Files.writeString(home.resolve("sample-answers.jsonl"), "{\"key\":\"b\",\"ans", StandardOpenOption.APPEND);
        var next = Answers.of(home);
        assertThat(next.to("b")).isNull();
        next.noted("c", answer(200, "3"));
        var last = Answers.of(home);
        assertThat(last.to("a").text("number")).isEqualTo("1");
        assertThat(last.to("c").text("number")).isEqualTo("3");
    }

    @Test
    void nothing_is_left_where_nothing_was_loaded_or_all_is() throws IOException {
        var answers = Answers.of(home);
        answers.forget();
        assertThat(home).isEmptyDirectory();
        answers.noted("a", answer(201, "1"));
        assertThat(Files.getPosixFilePermissions(home.resolve("sample-answers.jsonl"))).hasSize(2);
        answers.forget();
        assertThat(home).isEmptyDirectory();
    }

    private static Answer answer(int status, String number) {
        return new Answer(status, new ObjectMapper().valueToTree(Map.of("number", number)));
    }
}
