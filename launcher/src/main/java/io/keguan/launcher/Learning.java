package io.keguan.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lets each program of a new build run once, in a corner of its own and only when nothing else wants the processor, so
 * that later starts can use what its JVM learnt. Nobody waits for it and nothing needs it.
 */
record Learning(Home home) {

    static final String NAME = "learning";

    private static final int PARTITIONS = 6;
    private static final Duration GRACE = Duration.ofSeconds(20);

    /** Off where a suite is started once and thrown away, as in the browser journeys. */
    private static boolean wanted() {
        return !"off".equals(System.getenv("KEGUAN_START_UP_CACHE"));
    }

    private boolean done(Service service) {
        return StartUpCache.of(service.name(), Programs.of(home).current(service)).exists();
    }

    /** Starts learning what is not known yet, as a process beside the suite. */
    void startWhenNeeded() {
        if (!wanted() || Service.ALL.stream().allMatch(this::done)) {
            return;
        }
        var command = new ArrayList<String>();
        if (Platform.onPath("nice")) {
            command.addAll(List.of("nice", "-n", "19"));
        }
        command.addAll(List.of(Platform.java().toString(), "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), Main.class.getName(), "learn", "--home", home.path()
                        .toString(),
                "--with-parent", Long.toString(ProcessHandle.current().pid())));
        ChildProcess.start(home.path(), NAME, command, Map.of());
    }

    /** Ends an unfinished learning; what it has finished is kept. */
    void stop() {
        ChildProcess.running(home.path(), NAME).ifPresent(handle -> ChildProcess.stop(handle, handle.onExit(), "TERM",
                GRACE));
        clear();
    }

    void run() {
        clear();
        var end = new Thread(this::clear);
        Runtime.getRuntime().addShutdownHook(end);
        learn(new Home(corner(), Ports.freeBase()));
        Runtime.getRuntime().removeShutdownHook(end);
        clear();
    }

    private void learn(Home corner) {
        corner.path().toFile().mkdirs();
        var ports = Ports.from(corner.portBase());
        var secrets = Secrets.of(corner.path());
        var postgres = new Postgres(corner.path(), ports.postgres(), secrets.postgresPassword());
        var kafka = new Kafka(corner.path(), ports.kafka(), ports.controller(), !Kafka.cache().exists());
        var environments = new Environments(corner, secrets, postgres, kafka, Service.ALL, Secrets.token());
        postgres.start();
        kafka.start();
        new Databases(postgres, secrets).create(Service.ALL);
        kafka.createTopics(Service.TOPICS, PARTITIONS);
        for (var service : Service.ALL) {
            if (!done(service)) {
                var process = new ServiceProcess(service, corner, Programs.of(home), environments.of(service), true);
                process.start();
                process.stop();
            }
        }
        kafka.stop();
        postgres.stop();
    }

    /** Leaves no process and no file behind, also after a learning that was killed. */
    private void clear() {
        for (var name : Suite.partNames(Service.ALL)) {
            ChildProcess.running(corner(), name).ifPresent(ChildProcess::kill);
        }
        Folders.delete(corner());
    }

    private Path corner() {
        return home.path().resolve(NAME);
    }
}
