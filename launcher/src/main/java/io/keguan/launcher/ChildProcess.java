package io.keguan.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * One running process of the suite with its log and its pid file. A process that an earlier launcher left behind
 * (because it was itself killed) is found through the pid file and ended before a new one starts.
 */
final class ChildProcess {

    static final List<String> OWN_SESSION = ownSession();

    private final String name;
    private final Process process;

    private ChildProcess(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    static ChildProcess start(Path home, String name, List<String> command, Map<String, String> environment) {
        try {
            endLeftOver(home, name);
            // Ctrl-C reaches every process of the terminal's group; children must only hear the launcher's own order.
            var full = new ArrayList<>(OWN_SESSION);
            full.addAll(command);
            var builder = new ProcessBuilder(full).directory(home.toFile());
            builder.environment().putAll(environment);
            var process = builder.redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(
                            freshLog(home, name).toFile())
                    .start();
            writePidFile(home, name, process.toHandle());
            return new ChildProcess(name, process);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + name, e);
        }
    }

    static Path log(Path home, String name) {
        return home.resolve("logs").resolve(name + ".log");
    }

    String name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    int exitValue() {
        return process.exitValue();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Asks for an orderly end and insists after the grace period. */
    void stop(String signal, Duration grace) {
        stop(process.toHandle(), process.onExit(), signal, grace);
    }

    /** Ends the process and everything below it at once, as a power cut would, and waits until all are gone. */
    void kill() {
        kill(process.toHandle());
        process.onExit().join();
    }

    static void kill(ProcessHandle process) {
        var family = new ArrayList<>(process.descendants().toList());
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        family.forEach(child -> child.onExit().join());
    }

    /** Not to be interrupted: who stops a process relies on its being gone afterwards. */
    static void stop(ProcessHandle handle, CompletableFuture<?> exit, String signal, Duration grace) {
        var family = handle.descendants().toList();
        if (handle.isAlive() && !Platform.succeeds("sh", "-c", "kill -" + signal + " " + handle.pid())) {
            handle.destroy();
        }
        try {
            exit.copy().orTimeout(grace.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException e) {
            handle.destroyForcibly();
            family.forEach(ProcessHandle::destroyForcibly);
            exit.join();
        }
    }

    /** Ends a process of this name that an earlier launcher left running; tells whether there was one. */
    static boolean endLeftOver(Path home, String name) {
        var leftOver = running(home, name);
        leftOver.ifPresent(handle -> stop(handle, handle.onExit(), name.equals(Postgres.NAME) ? "INT" : "TERM",
                Duration.ofSeconds(20)));
        return leftOver.isPresent();
    }

    /** The live process whose pid file says this name; a number that went to a stranger since is not taken for it. */
    static Optional<ProcessHandle> running(Path home, String name) {
        var file = pidFile(home, name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var parts = Folders.read(file).split(" ");
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(handle -> handle.isAlive() && started(handle).equals(
                        parts[1]));
    }

    static void writePidFile(Path home, String name, ProcessHandle process) {
        var file = pidFile(home, name);
        file.getParent().toFile().mkdirs();
        Folders.writeAtomically(file, process.pid() + " " + started(process));
    }

    private static String started(ProcessHandle handle) {
        return handle.info().startInstant().map(instant -> Long.toString(instant.toEpochMilli())).orElse("unknown");
    }

    private static Path pidFile(Path home, String name) {
        return home.resolve("run").resolve(name + ".pid");
    }

    static Path freshLog(Path home, String name) throws IOException {
        var log = log(home, name);
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(name + ".1.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    private static List<String> ownSession() {
        if (Platform.onPath("setsid")) {
            return List.of("setsid");
        }
        return Platform.onPath("perl") ? List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV") : List.of();
    }
}
