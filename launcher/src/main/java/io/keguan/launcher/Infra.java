package io.keguan.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import com.fasterxml.jackson.databind.ObjectMapper;

/** PostgreSQL and Kafka alone, for tests: described in infra.json, driven by lines on standard input. */
final class Infra {

    private final Path home;
    private final Postgres postgres;
    private final Kafka kafka;
    private final PrintStream out;
    private final CountDownLatch end = new CountDownLatch(1);
    private boolean stopped;

    Infra(Path home, Ports ports, PrintStream out) {
        this.home = home;
        this.out = out;
        this.postgres = new Postgres(home, ports.postgres(), Secrets.of(home).postgresPassword());
        this.kafka = new Kafka(home, ports.kafka(), ports.controller());
    }

    static void run(Options options) throws InterruptedException {
        var home = options.path("home");
        try (var lock = HomeLock.take(home)) {
            var infra = new Infra(home, options.has("free-ports")
                    ? Ports.free()
                    : Ports.from(options.number(
                            "port-base")).orFail(),
                    System.out);
            Runtime.getRuntime().addShutdownHook(new Thread(infra::stop));
            infra.start();
            if (options.has("with-parent")) {
                ProcessHandle.of(options.number("with-parent"))
                        .ifPresentOrElse(parent -> parent.onExit()
                                .thenRun(
                                        infra.end::countDown),
                                infra.end::countDown);
            }
            Thread.ofPlatform().daemon().start(infra::obey);
            infra.end.await();
            infra.stop();
        }
    }

    private void start() {
        Parallel.run(List.of(postgres::start, kafka::start));
        describe();
        out.println("ok ready");
    }

    private void obey() {
        try (var lines = new BufferedReader(new InputStreamReader(System.in))) {
            String line;
            while ((line = lines.readLine()) != null) {
                obey(line.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void obey(String command) {
        try {
            switch (command) {
                case "kill-postgres" -> postgres.kill();
                case "kill-kafka" -> kafka.kill();
                case "start-postgres" -> postgres.start();
                case "start-kafka" -> kafka.start();
                case "stop" -> stop();
                default -> throw new LaunchFailure("unknown command");
            }
            describe();
            out.println("ok " + command);
        } catch (RuntimeException e) {
            out.println("failed " + command + ": " + e.getMessage());
        }
        if (command.equals("stop")) {
            end.countDown();
        }
    }

    private synchronized void stop() {
        if (!stopped) {
            stopped = true;
            kafka.stop();
            postgres.stop();
        }
    }

    private void describe() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("postgresPort", postgres.port());
        facts.put("postgresUser", Postgres.USER);
        facts.put("postgresPassword", postgres.password());
        facts.put("kafkaPort", kafka.port());
        facts.put("kafkaBootstrap", kafka.bootstrap());
        facts.put("pid", ProcessHandle.current().pid());
        facts.put("postgresPid", postgres.pid());
        facts.put("kafkaPid", kafka.pid());
        try {
            Folders.writeAtomically(home.resolve("infra.json"), new ObjectMapper().writeValueAsString(facts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
