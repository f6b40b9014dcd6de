package io.keguan.kit.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event that was received and waits to be applied. */
public record ParkedEvent(UUID id, String consumer, String topic, Cause cause, EventMeta meta, String body,
        String traceparent, int attempts, String lastError, Instant parkedAt) {

    /** Why an event waits. */
    @Schema(name = "ParkedCause")
    public enum Cause {
        /** An earlier event of its aggregate has not come yet. */
        GAP,
        /** It failed again and again. */
        POISON,
        /** An earlier event of its aggregate failed again and again. */
        BEHIND_POISON
    }

    static final String COLUMNS = "id, consumer, topic, cause, event_id, type, agg_type, agg_id, agg_seq, happened_at,"
            + " payload, traceparent, attempts, last_error, parked_at";

    static ParkedEvent read(ResultSet row) throws SQLException {
        EventMeta meta = new EventMeta(row.getObject(5, UUID.class), row.getString(6), row.getString(7),
                row.getObject(8, UUID.class), row.getLong(9), row.getTimestamp(10).toInstant());
        return new ParkedEvent(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                Cause.valueOf(row.getString(4)), meta, row.getString(11), row.getString(12), row.getInt(13),
                row.getString(14), row.getTimestamp(15).toInstant());
    }

    Incoming.Key key() {
        return new Incoming.Key(meta.aggregateType(), meta.aggregateId());
    }
}
