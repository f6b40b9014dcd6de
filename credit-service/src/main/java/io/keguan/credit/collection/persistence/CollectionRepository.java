package io.keguan.credit.collection.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.collection.domain.Collection;
import io.keguan.credit.collection.domain.CollectionStatus;
import io.keguan.credit.receivable.domain.Salesperson;
import io.keguan.kit.journal.AggregateRepository;
import io.keguan.kit.sql.Sql;

/** The visits, and the settlement days nobody has planned one for. */
@ApplicationScoped
public class CollectionRepository extends AggregateRepository<Collection> {

    /** What is long overdue has had its visits, and has those that were agreed in them. */
    private static final String UNPLANNED = """
            SELECT r.account_id, r.salesperson_id, max(r.salesperson_name) AS salesperson_name, r.due_on FROM receivable r
            WHERE r.status IN ('OPEN', 'PARTLY_PAID') AND r.due_on BETWEEN ? AND ? AND NOT EXISTS (SELECT FROM collection c
                WHERE c.account_id = r.account_id AND c.salesperson_id = r.salesperson_id AND c.settlement_on = r.due_on)
            GROUP BY r.account_id, r.salesperson_id, r.due_on ORDER BY r.due_on, r.account_id""";

    /** A visit that should be planned. */
    public record Needed(UUID accountId, Salesperson salesperson, LocalDate settlementOn) {}

    private final DataSource database;

    public CollectionRepository(DataSource database) {
        this.database = database;
    }

    public List<Needed> unplanned(LocalDate from, LocalDate to) {
        return Sql.all(database,
                row -> new Needed(row.getObject("account_id", UUID.class),
                        new Salesperson(row.getObject("salesperson_id", UUID.class), row.getString("salesperson_name")),
                        row.getObject("due_on", LocalDate.class)),
                UNPLANNED, from, to);
    }

    public boolean exists(UUID accountId, UUID salespersonId, LocalDate settlementOn) {
        return count("accountId = ?1 and salesperson.id = ?2 and settlementOn = ?3", accountId, salespersonId,
                settlementOn) > 0;
    }

    public List<Collection> planned(UUID accountId) {
        return list("accountId = ?1 and status = ?2", accountId, CollectionStatus.PLANNED);
    }

    /** Forgets what was said at the customer's; returns the ids of the visits. */
    public List<UUID> forget(UUID accountId) {
        update("causeWords = case when causeWords is null then null else '' end,"
                + " report = case when report is null then null else '' end where accountId = ?1", accountId);
        return getEntityManager().createQuery("select id from Collection where accountId = ?1", UUID.class)
                .setParameter(1, accountId).getResultList();
    }
}
