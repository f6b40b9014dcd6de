package io.keguan.launcher;

import java.util.List;

/** The program behind {@code ./keguan}. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        // The libraries have nothing to say that the launcher does not say better.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        var good = false;
        try {
            good = run(args);
        } catch (LaunchFailure e) {
            System.err.println("keguan: " + e.getMessage());
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean run(String[] args) throws InterruptedException {
        var command = args.length == 0 ? "" : args[0];
        switch (command) {
            case "infra" -> Infra.run(Options.parse(args));
            case "up", "demo" -> launch(command, List.of(args).subList(1, args.length));
            case "down" -> RunningLauncher.down(Home.fromEnvironment());
            case "status" -> {
                return new Status(Home.fromEnvironment()).print();
            }
            case "learn" -> learn(Options.parse(args));
            case "rules" -> {
                return Rules.of(Platform.repository()).print(System.out);
            }
            case "count-tests" -> {
                return TestReports.of(Platform.repository()).print(System.out);
            }
            case "free-port-base" -> System.out.println(Ports.freeBase());
            default -> throw new LaunchFailure("unknown command; try ./keguan help");
        }
        return true;
    }

    private static void learn(Options options) {
        Runnable leave = () -> System.exit(1);
        ProcessHandle.of(options.number("with-parent")).ifPresentOrElse(parent -> parent.onExit().thenRun(leave),
                leave);
        new Learning(new Home(options.path("home"), 0)).run();
    }

    private static void launch(String command, List<String> arguments) throws InterruptedException {
        if (arguments.isEmpty()) {
            new Launch(Home.fromEnvironment(), command.equals("demo")).run();
        } else if (arguments.equals(List.of("-d"))) {
            RunningLauncher.detached(Home.fromEnvironment(), command);
        } else {
            throw new LaunchFailure("unknown argument " + arguments + "; ./keguan " + command + " [-d]");
        }
    }
}
