package io.keguan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InfraTest {

    @TempDir
    Path home;
    Process parent;
    Process infra;

    @AfterEach
    void end() {
        infra.destroy();
        infra.onExit().join();
        parent.destroy();
    }

    @Test
    void starts_both_obeys_lines_and_leaves_when_its_parent_dies() throws Exception {
        // A program that lives until it is told to end stands for the test run that owns the servers.
        parent = new ProcessBuilder("cat").start();
        infra = new ProcessBuilder(Platform.java().toString(), "-cp", System.getProperty("java.class.path"), Main.class
                .getName(), "infra", "--home", home.toString(), "--free-ports", "--with-parent",
                Long.toString(parent
                        .pid()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var answers = infra.inputReader();
        assertThat(answers.readLine()).isEqualTo("ok ready");
        var before = facts();
        assertThat(topicsVisible(before)).isTrue();
        assertThat(Files.readAllLines(home.resolve("kafka.properties"))).contains("auto.create.topics.enable=false",
                "log.retention.ms=-1");

        assertThat(ask(answers, "kill-postgres")).isEqualTo("ok kill-postgres");
        assertThat(alive(before, "postgresPid")).isFalse();
        assertThat(ask(answers, "start-postgres")).isEqualTo("ok start-postgres");
        assertThat(ask(answers, "kill-kafka")).isEqualTo("ok kill-kafka");
        assertThat(alive(before, "kafkaPid")).isFalse();
        assertThat(ask(answers, "start-kafka")).isEqualTo("ok start-kafka");
        assertThat(ask(answers, "nonsense")).startsWith("failed nonsense");
        var after = facts();
        assertThat(after.get("postgresPort")).isEqualTo(before.get("postgresPort"));
        assertThat(after.get("kafkaPid")).isNotEqualTo(before.get("kafkaPid"));
        assertThat(topicsVisible(after)).isTrue();

        parent.destroy();
        assertThat(infra.waitFor(40, TimeUnit.SECONDS)).isTrue();
        assertThat(alive(after, "postgresPid")).isFalse();
        assertThat(alive(after, "kafkaPid")).isFalse();
    }

    private String ask(BufferedReader answers, String command) throws IOException {
        var commands = infra.outputWriter();
        commands.write(command + "\n");
        commands.flush();
        return answers.readLine();
    }

    private JsonNode facts() throws IOException {
        return new ObjectMapper().readTree(home.resolve("infra.json").toFile());
    }

    private static boolean alive(JsonNode facts, String pid) {
        return ProcessHandle.of(facts.get(pid).asLong()).map(ProcessHandle::isAlive).orElse(false);
    }

    private static boolean topicsVisible(JsonNode facts) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", facts.get("kafkaBootstrap").asText()))) {
            return admin.listTopics().names().get(20, TimeUnit.SECONDS).containsAll(List.of());
        }
    }
}
