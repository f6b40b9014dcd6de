package io.keguan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SuiteTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;
    Home home;
    List<Service> services;
    Suite suite;
    final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    @BeforeEach
    void prepare() throws Exception {
        home = new Home(folder.resolve("data"), Ports.freeBase());
        Files.createDirectories(home.path());
        var jar = StandInService.jarIn(folder);
        services = List.of(new Service(Service.GATEWAY, 0, jar), new Service("service-order", 4, jar));
        suite = newSuite();
    }

    @AfterEach
    void stop() {
        suite.stop();
    }

    @Test
    void starts_everything_revives_what_dies_stops_in_order_and_keeps_the_data() throws Exception {
        suite.start();
        assertThat(Http.get(home.gatewayUrl() + "/q/health/ready").ok()).isTrue();
        assertThat(new FirstAdministrator(home, "token").missing()).isTrue();
        execute("CREATE TABLE kept (number int)");

        var killed = pid("service-order");
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        assertThat(becomesTrue(() -> said("service-order is back"))).isTrue();
        assertThat(said("service-order ended (exit 137); it starts again in 1 s")).isTrue();
        assertThat(pid("service-order")).isNotEqualTo(killed);

        ProcessHandle.of(pid("postgres")).orElseThrow().destroyForcibly();
        assertThat(becomesTrue(() -> said("postgres is back"))).isTrue();

        suite.stop();
        assertThat(Suite.partNames(services)).containsExactly("gateway", "service-order", "kafka", "postgres")
                .noneMatch(name -> ChildProcess.running(home.path(), name).isPresent());

        suite = newSuite();
        suite.start();
        execute("INSERT INTO kept VALUES (1)");
    }

    @Test
    void names_the_port_that_is_in_use_and_starts_nothing() throws Exception {
        try (var taken = new ServerSocket(home.port(services.get(1)), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(suite::start).isInstanceOf(LaunchFailure.class)
                    .hasMessage("Port " + taken.getLocalPort()
                            + " (service-order) is in use; set KEGUAN_PORT_BASE to another number");
        }
        assertThat(home.path().resolve("pgdata")).doesNotExist();
    }

    @Test
    void names_every_program_that_is_not_built_and_starts_nothing() {
        var credit = new Service("credit", 2, folder.resolve("credit-service-runner.jar"));
        var customer = new Service("customer", 1, folder.resolve("customer-service-runner.jar"));
        services = List.of(services.getFirst(), credit, customer);
        suite = newSuite();
        assertThatThrownBy(suite::start).isInstanceOf(LaunchFailure.class)
                .hasMessage("not built: " + credit.jar() + ", " + customer.jar() + "; run ./keguan build");
        assertThat(home.path().resolve("pgdata")).doesNotExist();
    }

    @Test
    void says_which_log_to_read_when_a_service_does_not_start_and_leaves_nothing_behind() throws Exception {
        var broken = Files.write(folder.resolve("broken-runner.jar"), new byte[]{1});
        services = List.of(services.getFirst(), new Service("credit", 2, broken));
        suite = newSuite();
        assertThatThrownBy(suite::start).isInstanceOf(LaunchFailure.class)
                .hasMessage("credit did not start; see "
                        + home.path().resolve("logs/credit.log"));
        suite.stop();
        assertThat(Suite.partNames(services)).noneMatch(name -> ChildProcess.running(home.path(), name).isPresent());
    }

    private Suite newSuite() {
        return new Suite(home, new Progress(new PrintStream(lines, true, StandardCharsets.UTF_8)), services, "token");
    }

    private boolean said(String text) {
        return lines.toString(StandardCharsets.UTF_8).contains(text);
    }

    private static boolean becomesTrue(BooleanSupplier condition) {
        return Wait.until(PATIENCE, () -> true, condition);
    }

    private long pid(String name) {
        return ChildProcess.running(home.path(), name).orElseThrow().pid();
    }

    private Postgres postgres() {
        return new Postgres(home.path(), Ports.from(home.portBase()).postgres(), Secrets.of(home.path())
                .postgresPassword());
    }

    private void execute(String sql) throws SQLException {
        var service = services.get(1);
        try (var owner = DriverManager.getConnection(postgres().url(service.name()), service.owner(), Secrets
                .of(home.path())
                .password(service.owner())); var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
