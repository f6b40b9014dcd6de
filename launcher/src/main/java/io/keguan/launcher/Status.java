package io.keguan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** {@code ./keguan status}: what runs, how it is, what it weighs, and how long it took to start. */
record Status(Home home) {

    private static final String ROW = "%-12s %8s %10s  %-8s %8s  %s%n";

    /** Returns whether everything runs and is healthy. */
    boolean print() {
        if (RunningLauncher.find(home).isEmpty()) {
            System.out.println("Nothing runs in " + home.path());
            return false;
        }
        printStartUp();
        System.out.printf(ROW, "process", "pid", "memory", "health", "outbox", "address");
        var healthy = true;
        var total = 0L;
        for (var name : Stream.concat(Stream.of(RunningLauncher.NAME), Suite.partNames(Service.ALL).reversed().stream())
                .toList()) {
            var row = row(name);
            healthy &= row.healthy();
            total += row.bytes();
            System.out.printf(ROW, name, row.pid(), megabytes(row.bytes()), row.healthy() ? "up" : "down", row
                    .outbox(), row.address());
        }
        var learning = ChildProcess.running(home.path(), Learning.NAME);
        if (learning.isPresent()) {
            var bytes = Memory.withChildren(learning.get());
            total += bytes;
            System.out.printf(ROW, Learning.NAME, learning.get().pid(), megabytes(bytes), "", "",
                    "for faster starts; ends by itself");
        }
        System.out.printf(ROW, "all", "", megabytes(total), healthy ? "up" : "down", "", "");
        return healthy;
    }

    private record Row(String pid, long bytes, boolean healthy, String outbox, String address) {}

    private Row row(String name) {
        var process = ChildProcess.running(home.path(), name);
        var pid = process.map(handle -> Long.toString(handle.pid())).orElse("-");
        var bytes = process.map(handle -> name.equals(RunningLauncher.NAME)
                ? Memory.own(handle)
                : Memory.withChildren(
                        handle))
                .orElse(0L);
        var ports = Ports.from(home.portBase());
        return switch (name) {
            case RunningLauncher.NAME -> new Row(pid, bytes, process.isPresent(), "", "");
            case Postgres.NAME -> new Row(pid, bytes, process.isPresent(), "", "127.0.0.1:" + ports.postgres());
            case Kafka.NAME -> new Row(pid, bytes, process.isPresent(), "", "127.0.0.1:" + ports.kafka());
            default -> serviceRow(Service.ALL.stream()
                    .filter(service -> service.name().equals(name))
                    .findFirst()
                    .orElseThrow(), pid, bytes);
        };
    }

    private Row serviceRow(Service service, String pid, long bytes) {
        var secrets = Secrets.of(home.path());
        var postgres = new Postgres(home.path(), Ports.from(home.portBase()).postgres(), secrets.postgresPassword());
        var lag = new Databases(postgres, secrets).outboxLag(service);
        return new Row(pid, bytes, Http.get(home.localUrl(service) + "/q/health/ready").ok(), lag < 0
                ? "?"
                : Long
                        .toString(lag),
                service.gateway() ? home.url() : home.localUrl(service));
    }

    private void printStartUp() {
        var file = home.path().resolve("run").resolve("start-up.json");
        if (!Files.exists(file)) {
            System.out.println("Keguan in " + home.path() + " is starting");
            return;
        }
        try {
            JsonNode facts = new ObjectMapper().readTree(file.toFile());
            System.out.printf(Locale.ROOT, "Keguan in %s, up since %s, %s took %.1f s%n", home.path(), facts.path("at")
                    .asText()
                    .replaceAll("\\..*Z", "Z"), facts.path("first").asBoolean() ? "first start" : "start",
                    facts.path("seconds").asDouble());
        } catch (IOException e) {
            throw new LaunchFailure("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static String megabytes(long bytes) {
        return List.of(bytes / (1024 * 1024), "MB").toString().replaceAll("[\\[\\],]", "");
    }
}
