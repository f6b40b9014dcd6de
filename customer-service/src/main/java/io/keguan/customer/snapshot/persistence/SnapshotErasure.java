package io.keguan.customer.snapshot.persistence;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.retention.persistence.Eraser;
import io.keguan.kit.sql.Sql;

/** The archived copies of a destroyed customer's file are emptied. They have no trail of their own. */
@ApplicationScoped
public class SnapshotErasure implements Eraser.Keeper {

    private static final String ERASE = """
            UPDATE archive_snapshot SET file = '{"single": {}, "entries": []}',
                reason = CASE WHEN reason IS NOT NULL THEN '' END WHERE customer_id = ?""";

    private final DataSource database;

    public SnapshotErasure(DataSource database) {
        this.database = database;
    }

    @Override
    public List<UUID> erase(UUID customerId, UUID registrationId, String number) {
        Sql.execute(database, ERASE, customerId);
        return List.of();
    }
}
