package io.keguan.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * One service of the suite: its short name (also that of its database), how far its port lies above the base, and the
 * program. A line in {@link #ALL} is all it takes to add one.
 */
record Service(String name, int offset, Path jar) {

    static final String GATEWAY = "gateway";

    /** In the order in which they stop: who calls others first. */
    static final List<Service> ALL = List.of(built(GATEWAY, 0, "gateway"), built("customer", 1, "customer-service"),
            built("credit", 2, "credit-service"));

    static final List<String> TOPICS = List.of("keguan.customer", "keguan.credit", "keguan.complaint",
            "keguan.service-order", "keguan.staff");

    private static Service built(String name, int offset, String folder) {
        return new Service(name, offset, Platform.repository()
                .resolve(folder)
                .resolve("target")
                .resolve(folder
                        + "-runner.jar"));
    }

    boolean gateway() {
        return name.equals(GATEWAY);
    }

    String upstreamVariable() {
        return "KEGUAN_UPSTREAM_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    String owner() {
        return name + "_owner";
    }

    String app() {
        return name + "_app";
    }
}
