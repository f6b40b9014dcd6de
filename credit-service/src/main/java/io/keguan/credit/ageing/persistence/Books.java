package io.keguan.credit.ageing.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.ageing.domain.Ageing.Debt;
import io.keguan.kit.sql.Sql;

/** What the books of receivables and payments say when they are summed up: for each customer, each salesperson, all. */
@ApplicationScoped
public class Books {

    private static final String DEBTS = """
            SELECT r.account_id, a.customer_number, a.customer_name, r.due_on, sum(r.open_fen) FROM receivable r
            JOIN credit_account a ON a.id = r.account_id WHERE r.status IN ('OPEN', 'PARTLY_PAID')
            GROUP BY r.account_id, a.customer_number, a.customer_name, r.due_on""";

    /** Everything that changes what a customer owes the company, less what it has paid for nothing yet. */
    private static final String MOVES = """
            SELECT shipped_on AS day, origin AS kind, number, coalesce(contract_number, '') AS reference, amount_fen AS fen, id
            FROM receivable WHERE account_id = ?
            UNION ALL SELECT received_on, CASE kind WHEN 'MONEY' THEN 'PAYMENT' ELSE 'CREDIT_NOTE' END, number,
                coalesce(reference, ''), -amount_fen, id FROM payment WHERE account_id = ?
            UNION ALL SELECT reversed_on, 'REVERSAL', number, coalesce(reference, ''), amount_fen, id FROM payment
            WHERE account_id = ? AND reversed_on IS NOT NULL
            UNION ALL SELECT l.allocated_on, 'DISCOUNT', r.number, '', -l.discount_fen, r.id FROM payment_allocation l
            JOIN receivable r ON r.id = l.receivable_id WHERE r.account_id = ? AND l.discount_fen > 0
            UNION ALL SELECT l.taken_back_on, 'DISCOUNT', r.number, '', l.discount_fen, r.id FROM payment_allocation l
            JOIN receivable r ON r.id = l.receivable_id
            WHERE r.account_id = ? AND l.discount_fen > 0 AND l.taken_back_on IS NOT NULL
            UNION ALL SELECT b.decided_on, 'WRITE_OFF', r.number, '', -b.fen, r.id FROM bad_debt b
            JOIN receivable r ON r.id = b.receivable_id WHERE b.account_id = ? AND b.status = 'APPROVED' AND b.write_off""";

    private static final String SALES = """
            SELECT s.id, max(s.name) AS name, sum(s.billed) AS billed, sum(s.collected) AS collected, sum(s.open) AS open,
                sum(s.overdue) AS overdue FROM (
                SELECT salesperson_id AS id, salesperson_name AS name,
                    CASE WHEN shipped_on BETWEEN ? AND ? THEN amount_fen ELSE 0 END AS billed, 0 AS collected, open_fen AS open,
                    CASE WHEN due_on < ? THEN open_fen ELSE 0 END AS overdue FROM receivable
                UNION ALL SELECT r.salesperson_id, r.salesperson_name, 0, l.fen, 0, 0 FROM payment_allocation l
                JOIN receivable r ON r.id = l.receivable_id JOIN payment p ON p.id = l.payment_id
                WHERE l.taken_back_on IS NULL AND p.kind = 'MONEY' AND p.received_on BETWEEN ? AND ?) s
            GROUP BY s.id HAVING sum(s.billed) + sum(s.collected) + sum(s.open) > 0 ORDER BY overdue DESC, open DESC, s.id""";

    /** The same money in two books: what the exposure says is owed, and what the open receivables come to. */
    private static final String RECONCILIATION = """
            SELECT a.id, a.customer_number, a.customer_name, e.owed_fen, coalesce(r.open_fen, 0) AS open_fen,
                coalesce(x.shipped_fen, 0) AS shipped_fen, coalesce(r.billed_fen, 0) AS billed_fen
            FROM credit_account a JOIN exposure e ON e.account_id = a.id
            LEFT JOIN (SELECT account_id, sum(open_fen) AS open_fen, sum(amount_fen) AS billed_fen FROM receivable
                GROUP BY account_id) r ON r.account_id = a.id
            LEFT JOIN (SELECT account_id, sum(owed_by) AS shipped_fen FROM exposure_entry WHERE movement = 'SHIPPED'
                GROUP BY account_id) x ON x.account_id = a.id
            WHERE e.owed_fen > 0 OR r.billed_fen > 0
            ORDER BY abs(e.owed_fen - coalesce(r.open_fen, 0)) DESC, a.customer_number LIMIT 500""";

    /** What changed a customer's balance. */
    public enum StatementKind {
        SHIPMENT, OPENING, PAYMENT, CREDIT_NOTE, REVERSAL, DISCOUNT, WRITE_OFF
    }

    /** One of these changes. @param fen more owed when positive */
    public record Move(LocalDate day, StatementKind kind, String number, String reference, long fen, UUID sourceId) {}

    /** What a salesperson's customers got, paid and owe. */
    @Schema(name = "SalespersonFigures")
    public record Figures(UUID salespersonId, String salespersonName, long billedFen, long collectedFen, long openFen,
            long overdueFen) {}

    /** @param shippedFen what the exposure's book says was shipped @param billedFen what receivables were opened for */
    @Schema(name = "ReconciliationRow")
    public record Pair(UUID accountId, String customerNumber, String customerName, long owedFen, long openFen,
            long differenceFen, long shippedFen, long billedFen) {}

    private final DataSource database;

    public Books(DataSource database) {
        this.database = database;
    }

    public List<Debt> debts() {
        return Sql.all(database, row -> new Debt(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                row.getObject(4, LocalDate.class), row.getLong(5)), DEBTS);
    }

    /** The changes of one account's balance, day by day. */
    public List<Move> moves(UUID accountId) {
        return Sql.all(database, Books::move, "SELECT * FROM (" + MOVES + ") m ORDER BY day, fen DESC, number",
                accountId, accountId, accountId, accountId, accountId, accountId);
    }

    public List<Figures> figures(LocalDate from, LocalDate to, LocalDate today) {
        return Sql.all(database,
                row -> new Figures(row.getObject("id", UUID.class), row.getString("name"), row.getLong("billed"),
                        row.getLong("collected"), row.getLong("open"), row.getLong("overdue")),
                SALES, from, to, today, from, to);
    }

    public List<Pair> reconciliation() {
        return Sql.all(database,
                row -> new Pair(row.getObject("id", UUID.class), row.getString("customer_number"),
                        row.getString("customer_name"), row.getLong("owed_fen"), row.getLong("open_fen"),
                        row.getLong("owed_fen") - row.getLong("open_fen"), row.getLong("shipped_fen"),
                        row.getLong("billed_fen")),
                RECONCILIATION);
    }

    private static Move move(ResultSet row) throws SQLException {
        return new Move(row.getObject("day", LocalDate.class), StatementKind.valueOf(row.getString("kind")),
                row.getString("number"), row.getString("reference"), row.getLong("fen"),
                row.getObject("id", UUID.class));
    }
}
