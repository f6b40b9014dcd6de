package io.keguan.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The launcher that serves a home at the moment, seen from another process. */
final class RunningLauncher {

    static final String NAME = "launcher";
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(120);

    private RunningLauncher() {}

    /** Lets {@code status} and {@code down} find this process. */
    static void announce(Home home) {
        ChildProcess.writePidFile(home.path(), NAME, ProcessHandle.current());
    }

    static Optional<ProcessHandle> find(Home home) {
        return ChildProcess.running(home.path(), NAME);
    }

    /** Asks the launcher to stop everything and waits; also ends what a killed launcher left behind. */
    static void down(Home home) {
        var launcher = find(home);
        if (launcher.isPresent()) {
            launcher.get().destroy();
            try {
                launcher.get().onExit().get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                throw new LaunchFailure("The launcher (pid " + launcher.get().pid() + ") did not stop within "
                        + STOP_PATIENCE.toSeconds() + " s; see " + home.path().resolve("logs"), e);
            }
            System.out.println("stopped");
            return;
        }
        var leftOver = Suite.partNames(Service.ALL)
                .stream()
                .filter(name -> ChildProcess.endLeftOver(home.path(), name))
                .toList();
        System.out.println(leftOver.isEmpty()
                ? "Nothing runs in " + home.path()
                : "stopped what was left over: "
                        + String.join(", ", leftOver));
    }

    /** Starts a launcher that outlives this terminal, shows its lines until the suite is ready, and leaves. */
    static void detached(Home home, String command) {
        try {
            Files.createDirectories(home.path());
            var log = ChildProcess.freshLog(home.path(), NAME);
            var line = new ArrayList<>(ChildProcess.OWN_SESSION);
            line.add(Platform.java().toString());
            line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
            // What it prints is read as UTF-8 below, whatever the terminal speaks.
            line.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-cp", System.getProperty(
                    "java.class.path"), Main.class.getName(), command));
            var process = new ProcessBuilder(line).redirectErrorStream(true)
                    .redirectInput(new File(
                            "/dev/null"))
                    .redirectOutput(log.toFile())
                    .start();
            if (!follow(process, log)) {
                System.exit(1);
            }
        } catch (IOException e) {
            throw new LaunchFailure("Cannot start in the background: " + e.getMessage(), e);
        }
    }

    private static boolean follow(Process process, Path log) {
        var shown = new int[1];
        return Wait.until(Duration.ofMinutes(30), () -> process.isAlive() || shown[0] < lines(log).size(), () -> {
            var lines = lines(log);
            var fresh = lines.subList(shown[0], lines.size());
            fresh.forEach(System.out::println);
            shown[0] = lines.size();
            return fresh.stream().anyMatch(text -> text.contains(Launch.READY));
        });
    }

    private static List<String> lines(Path log) {
        try {
            var text = Files.readString(log);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
