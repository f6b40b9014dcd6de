package io.keguan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** No engine runs where we build, so what can be compared without one is compared here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComposeTest {

    @TempDir
    Path folder;
    Map<String, Map<String, Object>> containers;

    @BeforeEach
    void read() throws IOException {
        try (var file = Files.newBufferedReader(Platform.repository().resolve("docker-compose.yml"))) {
            Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(file);
            containers = compose.get("services");
        }
    }

    @Test
    void every_service_runs_there_with_the_variables_the_launcher_sets() {
        var environments = new Environments(new Home(folder, 8080), Secrets.of(folder), new Postgres(folder, 8090, "p"),
                new Kafka(folder, 8091, 8092), Service.ALL, "one-time");
        for (var service : Service.ALL) {
            assertThat(containers).containsKey(service.name());
            assertThat(map(service.name(), "environment").keySet()).isEqualTo(environments.of(service).keySet());
            assertThat(map(service.name(), "environment")).containsEntry("QUARKUS_DATASOURCE_USERNAME", service.app())
                    .containsEntry("QUARKUS_FLYWAY_USERNAME", service.owner());
        }
    }

    @Test
    void every_topic_and_every_database_is_created_there_too() throws IOException {
        var topics = String.join(" ", Service.TOPICS).replace("keguan.", "");
        assertThat(containers.get("topics").get("command").toString()).contains("for topic in " + topics + ";");
        var databases = String.join(" ", Service.ALL.stream().map(Service::name).toList());
        assertThat(Files.readString(Platform.repository().resolve("docker/postgres/databases.sh"))).contains(
                "for service in " + databases + ";");
    }

    @Test
    void only_the_gateway_is_reachable_and_only_from_this_machine() {
        assertThat(containers.get("gateway").get("ports").toString()).isEqualTo("[127.0.0.1:8080:8080]");
        assertThat(containers.entrySet().stream().filter(container -> container.getValue().containsKey("ports"))
                .map(Map.Entry::getKey)).containsExactly("gateway");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> map(String container, String key) {
        return (Map<String, Object>) containers.get(container).get(key);
    }
}
