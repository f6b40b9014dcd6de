package io.keguan.credit.stop.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.stop.domain.StopTrigger;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.sql.Sql;

/** Why shipments are stopped: one row per cause, with the receivables that end it when they are paid. */
@ApplicationScoped
public class StopCauses {

    /** Receivables that are disputed as a whole don't count: nobody is asked for them. */
    private static final String UNPAID = """
            SELECT count(*) FROM shipment_stop_cause c WHERE c.stop_id = ? AND EXISTS (SELECT FROM receivable r
                WHERE r.id = ANY (c.receivable_ids) AND r.open_fen > r.disputed_fen)""";
    private static final String BY_HAND = "SELECT count(*) FROM shipment_stop_cause WHERE stop_id = ? AND receivable_ids = '{}'";

    /** A cause. @param sourceNumber of the receivable, the reminder or the visit it comes from; of the stop itself by hand */
    @Schema(name = "ShipmentStopCause")
    public record Cause(StopTrigger trigger, UUID sourceId, String sourceNumber, @Nullable String words,
            String causedByName, Instant causedAt) {}

    private final DataSource database;

    public StopCauses(DataSource database) {
        this.database = database;
    }

    /** Says whether the cause is new. @param receivables what must be paid; empty when payment alone does not end it */
    public boolean add(UUID stopId, Cause cause, Collection<UUID> receivables) {
        return 1 == Sql.execute(database, """
                INSERT INTO shipment_stop_cause (id, stop_id, trigger, source_id, source_number, receivable_ids, words,
                    caused_by_name, caused_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (stop_id, trigger, source_id) DO NOTHING""", Ids.next(), stopId, cause.trigger,
                cause.sourceId, cause.sourceNumber, receivables, cause.words, cause.causedByName, cause.causedAt);
    }

    public List<Cause> of(UUID stopId) {
        return Sql.all(database, StopCauses::read,
                "SELECT * FROM shipment_stop_cause WHERE stop_id = ? ORDER BY caused_at, id", stopId);
    }

    /** Whether payment has ended all that stopped the shipments. */
    public boolean paid(UUID stopId) {
        return !unpaid(stopId) && count(BY_HAND, stopId) == 0;
    }

    /** Whether something that stopped them could be paid and is not. */
    public boolean unpaid(UUID stopId) {
        return count(UNPAID, stopId) > 0;
    }

    private long count(String sql, UUID stopId) {
        return Sql.first(database, row -> row.getLong(1), sql, stopId).orElseThrow();
    }

    public void forget(UUID accountId) {
        Sql.execute(database, """
                UPDATE shipment_stop_cause SET words = '' WHERE words IS NOT NULL
                    AND stop_id IN (SELECT id FROM shipment_stop WHERE account_id = ?)""", accountId);
    }

    public static Cause cause(StopTrigger trigger, UUID sourceId, String sourceNumber, String words, Actor by,
            Instant at) {
        return new Cause(trigger, sourceId, sourceNumber, words, by.name(), at);
    }

    private static Cause read(ResultSet row) throws SQLException {
        return new Cause(StopTrigger.valueOf(row.getString("trigger")), row.getObject("source_id", UUID.class),
                row.getString("source_number"), row.getString("words"), row.getString("caused_by_name"),
                Sql.instant(row, "caused_at"));
    }
}
