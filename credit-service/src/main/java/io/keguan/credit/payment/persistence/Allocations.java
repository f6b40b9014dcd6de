package io.keguan.credit.payment.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.receivable.Settlements.Part;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.sql.Sql;

/** Which payment is for which receivable. */
@ApplicationScoped
public class Allocations {

    private static final String SELECT = """
            SELECT l.*, p.number AS payment_number, p.received_on, r.number AS receivable_number, r.due_on
            FROM payment_allocation l JOIN payment p ON p.id = l.payment_id JOIN receivable r ON r.id = l.receivable_id
            WHERE %s = ? ORDER BY l.allocated_at, l.id""";

    /** One of them, as both sides show it. @param takenBackOn when the payment was reversed */
    @Schema(name = "PaymentAllocation")
    public record Line(UUID paymentId, String paymentNumber, LocalDate receivedOn, UUID receivableId,
            String receivableNumber, LocalDate dueOn, long fen, long discountFen, Instant allocatedAt,
            @Nullable LocalDate takenBackOn) {}

    private final DataSource database;

    public Allocations(DataSource database) {
        this.database = database;
    }

    public void add(UUID paymentId, List<Part> parts, Instant at, LocalDate on) {
        parts.forEach(part -> Sql.execute(database,
                """
                        INSERT INTO payment_allocation (id, payment_id, receivable_id, fen, discount_fen, allocated_at, allocated_on)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(), paymentId, part.receivableId(), part.fen(),
                part.discountFen(), at, on));
    }

    /** Takes back what the payment was for; returns it, summed up by receivable. */
    public List<Part> takeBack(UUID paymentId, LocalDate on) {
        return Sql.all(database,
                row -> new Part(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)),
                """
                        WITH taken AS (UPDATE payment_allocation SET taken_back_on = ?
                            WHERE payment_id = ? AND taken_back_on IS NULL RETURNING *)
                        SELECT receivable_id, sum(fen), sum(discount_fen) FROM taken GROUP BY receivable_id ORDER BY 1""",
                on, paymentId);
    }

    public List<Line> ofPayment(UUID paymentId) {
        return lines("l.payment_id", paymentId);
    }

    public List<Line> ofReceivable(UUID receivableId) {
        return lines("l.receivable_id", receivableId);
    }

    private List<Line> lines(String column, UUID id) {
        return Sql.all(database,
                row -> new Line(row.getObject("payment_id", UUID.class), row.getString("payment_number"),
                        row.getObject("received_on", LocalDate.class), row.getObject("receivable_id", UUID.class),
                        row.getString("receivable_number"), row.getObject("due_on", LocalDate.class),
                        row.getLong("fen"), row.getLong("discount_fen"), Sql.instant(row, "allocated_at"),
                        row.getObject("taken_back_on", LocalDate.class)),
                SELECT.formatted(column), id);
    }
}
