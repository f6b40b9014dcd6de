package io.keguan.kit.due;

import java.time.Instant;
import java.util.UUID;

/** What happens when a deadline of one kind is reached; called once per due row, in a transaction of its own. */
public interface DueHandler {

    String kind();

    void fire(UUID subjectId, Instant dueAt);
}
