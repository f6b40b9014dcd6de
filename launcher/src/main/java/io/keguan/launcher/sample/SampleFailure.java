package io.keguan.launcher.sample;

/** The sample company could not be loaded; the next start goes on where this one stopped. */
public final class SampleFailure extends RuntimeException {

    SampleFailure(String message) {
        super(message);
    }

    SampleFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
