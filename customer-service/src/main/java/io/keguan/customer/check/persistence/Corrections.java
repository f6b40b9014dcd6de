package io.keguan.customer.check.persistence;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.change.domain.ChangeStatus;
import io.keguan.customer.check.domain.CheckItem;
import io.keguan.kit.sql.Sql;

/** The change requests by which faults are mended; read only, as they have lives of their own. */
@ApplicationScoped
public class Corrections {

    /** A request about the file a {@link CheckItem} is of. */
    public record Found(UUID id, String number, ChangeStatus status, Instant submittedAt) {}

    private static final String FIND = """
            SELECT id, number, status, submitted_at FROM change_request
            WHERE number = ? AND (customer_id = ? OR absorbed_id = ?)""";

    private final DataSource database;

    public Corrections(DataSource database) {
        this.database = database;
    }

    public Optional<Found> find(String number, UUID customerId) {
        return Sql.first(database,
                row -> new Found(row.getObject("id", UUID.class), row.getString("number"),
                        ChangeStatus.valueOf(row.getString("status")), Sql.instant(row, "submitted_at")),
                FIND, number.strip().toUpperCase(Locale.ROOT), customerId, customerId);
    }

    public ChangeStatus status(UUID id) {
        return Sql.first(database, row -> ChangeStatus.valueOf(row.getString(1)),
                "SELECT status FROM change_request WHERE id = ?", id).orElseThrow();
    }
}
