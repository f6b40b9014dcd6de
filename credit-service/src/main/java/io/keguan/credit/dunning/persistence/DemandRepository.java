package io.keguan.credit.dunning.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.dunning.domain.DemandNotice;
import io.keguan.credit.dunning.domain.DemandStatus;
import io.keguan.credit.receivable.domain.Receivable;
import io.keguan.credit.reminder.persistence.ReminderRepository;
import io.keguan.credit.reminder.persistence.ReminderRepository.Item;
import io.keguan.kit.journal.AggregateRepository;
import io.keguan.kit.sql.Sql;

/** The demand notices, and the receivables each one names. */
@ApplicationScoped
public class DemandRepository extends AggregateRepository<DemandNotice> {

    private static final String LATE = """
            SELECT DISTINCT account_id FROM receivable WHERE status IN ('OPEN', 'PARTLY_PAID') AND due_on < ?
                AND open_fen > disputed_fen ORDER BY account_id""";

    private final DataSource database;

    public DemandRepository(DataSource database) {
        this.database = database;
    }

    /** The accounts that are late with anything that can be asked for. */
    public List<UUID> lateAccounts(LocalDate today) {
        return Sql.all(database, row -> row.getObject(1, UUID.class), LATE, today);
    }

    public Optional<DemandNotice> proposedOf(UUID accountId) {
        return find("accountId = ?1 and status = ?2", accountId, DemandStatus.PROPOSED).firstResultOptional();
    }

    public void name(UUID noticeId, List<Receivable> receivables) {
        receivables.forEach(r -> Sql.execute(database,
                "INSERT INTO demand_notice_item (notice_id, receivable_id, fen) VALUES (?, ?, ?)", noticeId, r.id(),
                r.collectableFen()));
    }

    public List<Item> items(UUID noticeId) {
        return ReminderRepository.items(database, "demand_notice_item", "notice_id", noticeId);
    }

    public List<UUID> ids(UUID accountId) {
        return getEntityManager().createQuery("select id from DemandNotice where accountId = ?1", UUID.class)
                .setParameter(1, accountId).getResultList();
    }
}
