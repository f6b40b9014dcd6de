package io.keguan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

/** PostgreSQL, Kafka and the services of one home, started in order, watched, and stopped in the opposite order. */
final class Suite {

    private static final int PARTITIONS = 6;

    private final Home home;
    private final Progress progress;
    private final List<Service> services;
    private final Secrets secrets;
    private final Postgres postgres;
    private final Kafka kafka;
    private final List<ServiceProcess> processes;
    private final Supervisor supervisor;
    private final ReentrantLock starting = new ReentrantLock();
    private volatile Thread starter;
    private volatile boolean ending;
    private boolean stopped;

    Suite(Home home, Progress progress, List<Service> services, String setupToken) {
        this.home = home;
        this.progress = progress;
        this.services = services;
        this.secrets = Secrets.of(home.path());
        var ports = Ports.from(home.portBase());
        this.postgres = new Postgres(home.path(), ports.postgres(), secrets.postgresPassword());
        this.kafka = new Kafka(home.path(), ports.kafka(), ports.controller());
        var environments = new Environments(home, secrets, postgres, kafka, services, setupToken);
        this.processes = services.stream()
                .map(service -> new ServiceProcess(service, home, Programs.of(home), environments.of(service), false))
                .toList();
        this.supervisor = new Supervisor(progress);
    }

    void start() {
        starting.lock();
        try {
            starter = Thread.currentThread();
            Programs.requireBuilt(services);
            endLeftOvers();
            requireFreePorts();
            var first = !Files.exists(home.path().resolve("pgdata"));
            progress.say("Keguan starts in " + home.path() + (first ? " (first start)" : ""));
            together(step("PostgreSQL", postgres::start), step("Kafka", kafka::start));
            together(step("databases and roles", () -> new Databases(postgres, secrets).create(services)),
                    step("topics", () -> kafka.createTopics(Service.TOPICS, PARTITIONS)));
            together(processes.stream().map(process -> step(process.name(), process::start)).toArray(Runnable[]::new));
            parts().forEach(supervisor::watch);
            writeStartUp(first);
        } finally {
            starter = null;
            starting.unlock();
        }
    }

    /** Gateway, services, Kafka, PostgreSQL: nobody is left calling what has already gone. */
    synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        endStarting();
        supervisor.close();
        progress.say("stopping");
        new Learning(home).stop();
        processes.getFirst().stop();
        Parallel.run(processes.stream().skip(1).map(process -> (Runnable) process::stop).toList());
        kafka.stop();
        postgres.stop();
        progress.say("stopped");
    }

    /** In the order in which they stop. */
    static List<String> partNames(List<Service> services) {
        return Stream.concat(services.stream().map(Service::name), Stream.of(Kafka.NAME, Postgres.NAME)).toList();
    }

    private void together(Runnable... work) {
        if (ending) {
            throw new LaunchFailure("stopped while starting");
        }
        Parallel.run(List.of(work));
    }

    private Runnable step(String name, Runnable work) {
        return () -> progress.step(name, work);
    }

    private void endStarting() {
        ending = true;
        var thread = starter;
        if (thread != null && thread != Thread.currentThread()) {
            thread.interrupt();
        }
        starting.lock();
        starting.unlock();
    }

    private List<Part> parts() {
        return Stream.concat(processes.stream(), Stream.of(kafka, postgres)).map(Part.class::cast).toList();
    }

    private void requireFreePorts() {
        services.forEach(service -> Ports.requireFree(service.name(), home.port(service)));
        Ports.from(home.portBase()).orFail();
    }

    private void endLeftOvers() {
        for (var name : partNames(services)) {
            if (ChildProcess.endLeftOver(home.path(), name)) {
                progress.say(name + " was left over from an earlier launcher and is stopped");
            }
        }
    }

    private void writeStartUp(boolean first) {
        var facts = Map.of("at", Instant.now().toString(), "first", first, "seconds", progress.seconds(), "steps",
                progress.steps());
        try {
            Folders.writeAtomically(home.path().resolve("run").resolve("start-up.json"), new ObjectMapper()
                    .writeValueAsString(facts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
