package io.keguan.credit.measure.persistence;

import java.time.Instant;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.sql.Sql;

/** What was released to a customer on credit since a moment, as the book of its account says. */
@ApplicationScoped
public class MonthlyShipments {

    private final DataSource database;

    public MonthlyShipments(DataSource database) {
        this.database = database;
    }

    /** Reserved for release, less what was given back. */
    public long since(UUID accountId, Instant from) {
        return Sql.first(database, row -> row.getLong(1), """
                SELECT COALESCE(sum(reserved_by), 0) FROM exposure_entry
                WHERE account_id = ? AND moved_at >= ? AND movement IN ('RESERVED', 'FREED')""", accountId, from)
                .orElse(0L);
    }
}
