package io.keguan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HomeTest {

    @TempDir
    Path folder;

    @Test
    void two_launchers_do_not_share_a_home() {
        try (var first = HomeLock.take(folder)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> HomeLock.take(folder)).isInstanceOf(LaunchFailure.class)
                    .hasMessageStartingWith(
                            "Another launcher uses " + folder);
        }
        HomeLock.take(folder).close();
    }

    @Test
    void a_home_that_cannot_be_made_is_refused_in_one_line() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> HomeLock.take(file.resolve("home"))).isInstanceOf(LaunchFailure.class)
                .hasMessageStartingWith("Cannot write to " + file.resolve("home"));
    }

    @Test
    void a_new_home_is_marked_and_accepted_again() {
        var home = new Home(folder, 8080);
        home.requireUsable();
        home.requireUsable();
        assertThat(Folders.read(folder.resolve("version"))).isEqualTo("keguan data 1\n");
    }

    @Test
    void data_of_another_version_and_foreign_folders_are_refused() throws IOException {
        Files.writeString(folder.resolve("version"), "keguan data 7");
        assertThatThrownBy(() -> new Home(folder, 8080).requireUsable()).hasMessageContaining("\"keguan data 7\"");
        Files.delete(folder.resolve("version"));
        Files.writeString(folder.resolve("thesis.doc"), "");
        assertThatThrownBy(() -> new Home(folder, 8080).requireUsable()).hasMessageContaining("holds something else");
    }

    @Test
    void secrets_are_made_once_and_only_their_owner_can_read_them() throws IOException {
        var password = Secrets.of(folder).password("credit_app");
        assertThat(Secrets.of(folder).password("credit_app")).isEqualTo(password).hasSize(32);
        assertThat(Secrets.of(folder).masterKey()).hasSize(44);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.json"))))
                .isEqualTo("rw-------");
        assertThat(Secrets.readablePassword()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
    }

    @Test
    void each_service_gets_its_own_environment() {
        var home = new Home(folder, 9000);
        var secrets = Secrets.of(folder);
        var environments = new Environments(home, secrets, new Postgres(folder, 9010, "p"), new Kafka(folder, 9011,
                9012), Service.ALL, "one-time");
        var credit = environments.of(service("credit"));
        assertThat(credit).containsAllEntriesOf(Map.of("QUARKUS_HTTP_PORT", "9002", "QUARKUS_DATASOURCE_USERNAME",
                "credit_app", "QUARKUS_FLYWAY_USERNAME", "credit_owner", "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                "http://127.0.0.1:9000/.well-known/jwks.json"))
                .doesNotContainKeys("KEGUAN_MASTER_KEY",
                        "KEGUAN_SETUP_TOKEN");
        assertThat(environments.of(service("gateway"))).containsAllEntriesOf(Map.of("KEGUAN_UPSTREAM_CUSTOMER",
                "http://127.0.0.1:9001", "KEGUAN_PUBLIC_URL", "http://localhost:9000", "KEGUAN_SETUP_TOKEN",
                "one-time")).containsKey("KEGUAN_MASTER_KEY");
    }

    private static Service service(String name) {
        return Service.ALL.stream().filter(service -> service.name().equals(name)).findFirst().orElseThrow();
    }
}
