package io.keguan.launcher;

/** The program behind {@code ./keguan}. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        // The libraries have nothing to say that the launcher does not say better.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        try {
            run(args);
        } catch (LaunchFailure e) {
            System.err.println("keguan: " + e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static void run(String[] args) throws InterruptedException {
        switch (args.length == 0 ? "" : args[0]) {
            case "infra" -> Infra.run(Options.parse(args));
            default -> throw new LaunchFailure("unknown command; try ./keguan help");
        }
    }
}
