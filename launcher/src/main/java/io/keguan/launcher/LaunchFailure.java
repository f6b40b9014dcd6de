package io.keguan.launcher;

/** Something the person at the keyboard can put right; its message is the one line that is printed. */
public final class LaunchFailure extends RuntimeException {

    public LaunchFailure(String message) {
        super(message);
    }

    public LaunchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
