package io.keguan.kit.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;

import io.keguan.kit.test.TestInfra.Kind;

/** Which servers the tests get, and that they are the same servers either way. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TestInfraTest {

    private static final BooleanSupplier NOT_ASKED = () -> {
        throw new AssertionError("asked for an engine");
    };

    @Test
    void the_servers_are_containers_when_an_engine_answers_and_embedded_otherwise() {
        assertThat(TestInfra.choose(null, () -> true)).isEqualTo(Kind.CONTAINERS);
        assertThat(TestInfra.choose("", () -> false)).isEqualTo(Kind.EMBEDDED);
    }

    @Test
    void a_wish_is_followed_or_refused_in_one_line() {
        assertThat(TestInfra.choose("embedded", NOT_ASKED)).isEqualTo(Kind.EMBEDDED);
        assertThat(TestInfra.choose("containers", () -> true)).isEqualTo(Kind.CONTAINERS);
        assertThatThrownBy(() -> TestInfra.choose("containers", () -> false)).hasMessage(
                "KEGUAN_TEST_INFRA is containers, but no Docker engine answers; start one, or unset KEGUAN_TEST_INFRA"
                        + " to use the embedded servers");
        assertThatThrownBy(() -> TestInfra.choose("podman", NOT_ASKED))
                .hasMessage("KEGUAN_TEST_INFRA must be containers or embedded, not podman");
    }

    @Test
    void the_shared_servers_are_what_this_machine_allows() {
        boolean engine = DockerClientFactory.instance().isDockerAvailable();
        assertThat(TestInfra.dockerAnswers()).isEqualTo(engine);
        assertThat(TestInfra.shared().kind())
                .isEqualTo(TestInfra.choose(System.getenv("KEGUAN_TEST_INFRA"), () -> engine));
    }

    @Test
    void postgresql_has_the_settings_of_the_container_whichever_it_is() throws Exception {
        assertThat(ContainerServers.postgres().getCommandParts()).startsWith("postgres")
                .contains("synchronous_commit=on", "fsync=on", "full_page_writes=on");
        Map<String, String> found = new HashMap<>();
        try (Connection connection = TestInfra.shared().superuser("postgres");
                Statement sql = connection.createStatement()) {
            for (String name : ContainerServers.POSTGRES_SETTINGS.keySet()) {
                try (ResultSet row = sql.executeQuery("SHOW " + name)) {
                    row.next();
                    found.put(name, row.getString(1));
                }
            }
            try (ResultSet row = sql.executeQuery("SHOW server_version")) {
                row.next();
                assertThat(row.getString(1)).startsWith("18");
            }
        }
        assertThat(found).isEqualTo(ContainerServers.POSTGRES_SETTINGS);
    }

    @Test
    void kafka_has_the_settings_of_the_container_whichever_it_is() throws Exception {
        Map<String, String> wanted = ContainerServers.kafka().getEnvMap();
        assertThat(wanted).containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .containsEntry("KAFKA_LOG_FLUSH_INTERVAL_MESSAGES", "1")
                .containsEntry("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER");
        ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestInfra.shared().bootstrap()))) {
            Config config = admin.describeConfigs(List.of(broker)).all().get().get(broker);
            for (String name : List.of("auto.create.topics.enable", "log.retention.ms", "log.flush.interval.messages",
                    "offsets.topic.num.partitions", "min.insync.replicas", "group.initial.rebalance.delay.ms")) {
                assertThat(config.get(name).value()).as(name)
                        .isEqualTo(wanted.get("KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_')));
            }
        }
    }
}
