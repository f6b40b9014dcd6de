package io.keguan.customer.archive.persistence;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.retention.persistence.Eraser;
import io.keguan.kit.sql.Sql;

/** What stood in a destroyed customer's file before it was changed. */
@ApplicationScoped
public class HistoryErasure implements Eraser.Keeper {

    private final DataSource database;

    public HistoryErasure(DataSource database) {
        this.database = database;
    }

    @Override
    public List<UUID> erase(UUID customerId, UUID registrationId, String number) {
        Sql.execute(database, "DELETE FROM customer_former WHERE customer_id = ?", customerId);
        return List.of();
    }
}
