package io.keguan.customer.archive.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The copy of each customer's credit degree; credit control decides it (S0-06), its events keep the copy up to date. */
@ApplicationScoped
public class CreditStandings {

    private static final String REMEMBER = """
            INSERT INTO credit_standing (customer_id, grade, limit_fen, status, as_of) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (customer_id) DO UPDATE SET grade = excluded.grade, limit_fen = excluded.limit_fen,
                status = excluded.status, as_of = excluded.as_of""";

    private static final String STOP = "UPDATE credit_standing SET shipment_stopped_at = CAST(?1 AS timestamptz) WHERE customer_id = ?2";

    /** How far the customer is trusted, and since when. @param shipmentStoppedAt nothing goes out since then; null: it does */
    @Schema(name = "CreditStanding")
    public record Standing(@Nullable String grade, @Nullable Long limitFen, String status, Instant asOf,
            @Nullable Instant shipmentStoppedAt) {}

    private final EntityManager entities;

    public CreditStandings(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Standing> of(UUID customerId) {
        return entities.createNativeQuery(
                "SELECT grade, limit_fen, status, as_of, shipment_stopped_at FROM credit_standing WHERE customer_id = ?1",
                Standing.class)
                .setParameter(1, customerId)
                .getResultStream()
                .map(Standing.class::cast)
                .findFirst();
    }

    public void remember(UUID customerId, Standing standing) {
        entities.createNativeQuery(REMEMBER)
                .setParameter(1, customerId)
                .setParameter(2, standing.grade)
                .setParameter(3, standing.limitFen)
                .setParameter(4, standing.status)
                .setParameter(5, standing.asOf)
                .executeUpdate();
    }

    /** Nothing goes out to the customer since then; null: goods go out again (S3-10). */
    public void shipmentStopped(UUID customerId, Instant at) {
        entities.createNativeQuery(STOP)
                .setParameter(1, at == null ? null : at.toString())
                .setParameter(2, customerId)
                .executeUpdate();
    }
}
