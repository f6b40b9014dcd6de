package io.keguan.credit.reminder.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.receivable.domain.Receivable;
import io.keguan.credit.reminder.domain.PaymentReminder;
import io.keguan.kit.journal.AggregateRepository;
import io.keguan.kit.sql.Sql;

/** The reminders, and the receivables each one names. */
@ApplicationScoped
public class ReminderRepository extends AggregateRepository<PaymentReminder> {

    private static final String ITEMS = """
            SELECT i.fen, r.id, r.number, r.contract_number, r.release_number, r.shipped_on, r.due_on, r.amount_fen, r.open_fen
            FROM %s i JOIN receivable r ON r.id = i.receivable_id WHERE i.%s = ? ORDER BY r.due_on, r.number""";
    /** Reminders of the account whose receivables are all paid, and which don't say so yet. */
    private static final String PAID = """
            SELECT n.id FROM payment_reminder n WHERE n.account_id = ? AND n.status <> 'KEPT' AND NOT EXISTS (
                SELECT FROM payment_reminder_item i JOIN receivable r ON r.id = i.receivable_id
                WHERE i.reminder_id = n.id AND r.open_fen > 0) ORDER BY n.id""";

    /** A receivable in a letter. @param fen what was asked for @param openFen what of it is still owed */
    @Schema(name = "LetterItem")
    public record Item(UUID receivableId, String number, @Nullable String contractNumber,
            @Nullable String releaseNumber, LocalDate shippedOn, LocalDate dueOn, long amountFen, long fen,
            long openFen) {}

    private final DataSource database;

    public ReminderRepository(DataSource database) {
        this.database = database;
    }

    public void name(UUID reminderId, List<Receivable> receivables) {
        receivables.forEach(r -> Sql.execute(database,
                "INSERT INTO payment_reminder_item (reminder_id, receivable_id, fen) VALUES (?, ?, ?)", reminderId,
                r.id(), r.openFen()));
    }

    public List<Item> items(UUID reminderId) {
        return items(database, "payment_reminder_item", "reminder_id", reminderId);
    }

    /** The same of any letter. */
    public static List<Item> items(DataSource database, String table, String column, UUID letterId) {
        return Sql.all(database,
                row -> new Item(row.getObject("id", UUID.class), row.getString("number"),
                        row.getString("contract_number"), row.getString("release_number"),
                        row.getObject("shipped_on", LocalDate.class), row.getObject("due_on", LocalDate.class),
                        row.getLong("amount_fen"), row.getLong("fen"), row.getLong("open_fen")),
                ITEMS.formatted(table, column), letterId);
    }

    public List<UUID> paid(UUID accountId) {
        return Sql.all(database, row -> row.getObject(1, UUID.class), PAID, accountId);
    }

    /** Forgets what the customer answered; returns the ids of its reminders. */
    public List<UUID> forget(UUID accountId) {
        update("answerWords = case when answerWords is null then null else '' end where accountId = ?1", accountId);
        return getEntityManager().createQuery("select id from PaymentReminder where accountId = ?1", UUID.class)
                .setParameter(1, accountId).getResultList();
    }
}
