package io.keguan.kit.inbox;

/** Nothing is known about the event, because the database can't be asked: it must be waited for, nothing may be parked. */
final class DatabaseAway extends RuntimeException {

    DatabaseAway(Throwable cause) {
        super(cause);
    }
}
