package io.keguan.reliability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The whole suite in a folder of its own, started by the launcher as {@code ./keguan up} does, with parts that can be killed. */
final class RunningSuite implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("(http://\\S+)/setup#(\\S+)");

    private final Path home;
    private final Process launcher;
    private final String url;
    private final String setupToken;

    private RunningSuite(Path home, Process launcher, String url, String setupToken) {
        this.home = home;
        this.launcher = launcher;
        this.url = url;
        this.setupToken = setupToken;
    }

    static RunningSuite start() throws IOException {
        requireLauncher();
        Path home = Files.createTempDirectory("keguan-reliability");
        ProcessBuilder builder = launcher("up");
        builder.environment().put("KEGUAN_HOME", home.toString());
        builder.environment().put("KEGUAN_PORT_BASE", freePortBase());
        Process launcher = builder.redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        BufferedReader lines = new BufferedReader(new InputStreamReader(launcher.getInputStream()));
        String url = null;
        String token = null;
        String last = "it said nothing";
        for (String line; (line = lines.readLine()) != null;) {
            said.append(line).append('\n');
            last = line;
            Matcher link = LINK.matcher(line);
            if (link.find()) {
                url = link.group(1);
                token = link.group(2);
            }
            if (line.contains("Keguan is ready")) {
                Thread.ofPlatform().daemon().start(() -> drain(lines));
                return new RunningSuite(home, launcher, url, token);
            }
        }
        // A report of failed tests shows one line of this, and the last one is the reason.
        throw new IllegalStateException("the suite did not start: " + last + "\n" + said);
    }

    String url() {
        return url;
    }

    String setupToken() {
        return setupToken;
    }

    /** The present process of a part, such as {@code credit} or {@code postgres}. */
    long pid(String part) {
        try {
            return Long
                    .parseLong(Files.readString(home.resolve("run").resolve(part + ".pid")).strip().split("\\s+")[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a part without a chance to say goodbye; returns the number its process had. */
    long kill(String part) {
        long pid = pid(part);
        try {
            new ProcessBuilder("kill", "-9", Long.toString(pid)).start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("kill " + part, e);
        }
        return pid;
    }

    @Override
    public void close() throws Exception {
        launcher.destroy();
        if (!launcher.waitFor(90, TimeUnit.SECONDS)) {
            launcher.destroyForcibly();
        }
        try (Stream<Path> all = Files.walk(home)) {
            all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
        }
    }

    /** Keeps reading, so that the launcher never waits for somebody to listen. */
    private static void drain(BufferedReader lines) {
        try {
            while (lines.readLine() != null) {
                continue;
            }
        } catch (IOException ended) {
            return;
        }
    }

    /** Maven runs these tests also after a module before them has failed and packed nothing. */
    private static void requireLauncher() {
        if (!Files.exists(launcherJar())) {
            throw new IllegalStateException("not built: " + launcherJar() + "; run ./keguan build");
        }
    }

    private static Path launcherJar() {
        return Path.of(System.getProperty("keguan.root")).resolve("launcher/target/launcher.jar");
    }

    private static String freePortBase() throws IOException {
        Process process = launcher("free-port-base").start();
        return new String(process.getInputStream().readAllBytes()).strip();
    }

    private static ProcessBuilder launcher(String command) {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx96m", "-jar",
                launcherJar().toString(), command);
    }
}
