package io.keguan.launcher;

/** One process of the suite: it can be started (and then answers), watched, and stopped. */
sealed interface Part permits Postgres, Kafka, ServiceProcess {

    String name();

    /** Returns when the process answers; throws {@link LaunchFailure} when it does not come up. */
    void start();

    void stop();

    ChildProcess process();
}
