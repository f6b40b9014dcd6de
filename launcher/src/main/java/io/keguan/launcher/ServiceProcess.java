package io.keguan.launcher;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A service of the suite in a JVM of its own. */
final class ServiceProcess implements Part {

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Service service;
    private final Home home;
    private final Map<String, String> environment;
    private JavaProgram program;

    ServiceProcess(Service service, Home home, Map<String, String> environment) {
        this.service = service;
        this.home = home;
        this.environment = environment;
    }

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public void start() {
        if (!Files.exists(service.jar())) {
            throw new LaunchFailure(service.jar() + " is missing; build it with ./keguan build");
        }
        program = new JavaProgram(home.path(), name(), service.jar(), List.of("-Xmx192m"), List.of("-jar", service.jar()
                .toString()), true);
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

    boolean records() {
        return program != null && program.records();
    }

    private boolean ready() {
        return Http.get(home.localUrl(service) + "/q/health/ready").ok();
    }
}
