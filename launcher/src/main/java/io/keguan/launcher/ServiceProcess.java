package io.keguan.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A service of the suite in a JVM of its own. */
final class ServiceProcess implements Part {

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Service service;
    private final Home home;
    private final Programs programs;
    private final Map<String, String> environment;
    private final boolean record;
    private JavaProgram program;

    ServiceProcess(Service service, Home home, Programs programs, Map<String, String> environment, boolean record) {
        this.service = service;
        this.home = home;
        this.programs = programs;
        this.environment = environment;
        this.record = record;
    }

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public void start() {
        var jar = programs.current(service);
        program = new JavaProgram(home.path(), name(), StartUpCache.of(name(), jar), List.of("-Xmx192m"), List.of(
                "-jar", jar.toString()), record);
        program.start(environment);
        if (!Wait.until(PATIENCE, process()::alive, this::ready)) {
            stop();
            throw new LaunchFailure("%s did not start; see %s".formatted(name(), ChildProcess.log(home.path(),
                    name())));
        }
    }

    @Override
    public void stop() {
        if (program != null) {
            program.stop();
        }
    }

    @Override
    public ChildProcess process() {
        return program.process();
    }

    private boolean ready() {
        return Http.get(home.localUrl(service) + "/q/health/ready").ok();
    }
}
