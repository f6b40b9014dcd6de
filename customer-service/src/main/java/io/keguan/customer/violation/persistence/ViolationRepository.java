package io.keguan.customer.violation.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.violation.domain.Violation;
import io.keguan.kit.journal.AggregateRepository;
import io.keguan.kit.sql.Sql;

/** The violations. */
@ApplicationScoped
public class ViolationRepository extends AggregateRepository<Violation> {

    private static final String COUNT_AGAIN = """
            UPDATE violation SET attempts = attempts + 1, last_attempt_at = ?
            WHERE source = 'SOFTWARE' AND person_id = ? AND subject_id = ? AND happened_on = ?""";
    private static final String ERASE = """
            UPDATE violation SET customer_name = CASE WHEN customer_id IS NOT NULL THEN ? END,
                evidence = CASE WHEN evidence IS NOT NULL THEN '' END,
                decision_note = CASE WHEN decision_note IS NOT NULL THEN '' END
            WHERE customer_id = ? OR subject_id = ? RETURNING id""";

    private final DataSource database;

    public ViolationRepository(DataSource database) {
        this.database = database;
    }

    /** Lets one attempt of a person on a record through at a time: the first of the day is a row, the others are counted. */
    public void queue(UUID personId, UUID subjectId) {
        getEntityManager().createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "violation/" + personId + "/" + subjectId)
                .getResultList();
    }

    /** @return whether the person tried it that day before */
    public boolean countAgain(UUID personId, UUID subjectId, LocalDate day, Instant at) {
        return Sql.execute(database, COUNT_AGAIN, at, personId, subjectId, day) > 0;
    }

    public List<UUID> erase(UUID customerId, UUID registrationId, String number) {
        return Sql.all(database, row -> row.getObject(1, UUID.class), ERASE, number, customerId, registrationId);
    }
}
