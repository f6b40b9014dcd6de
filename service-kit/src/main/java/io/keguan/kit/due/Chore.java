package io.keguan.kit.due;

import java.time.Duration;

/** Something a service does again and again while it runs. A failure is logged; the next time tries again. */
public interface Chore {

    /** What the log calls it. */
    String name();

    Duration every();

    void run();
}
