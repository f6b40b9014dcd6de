package io.keguan.customer.duty;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.retention.persistence.Eraser;
import io.keguan.kit.sql.Sql;

/** Of a destroyed customer it stays known when duties were due and done, and by whom; not what was said of the customer. */
@ApplicationScoped
public class DutyErasure implements Eraser.Keeper {

    private final DataSource database;

    public DutyErasure(DataSource database) {
        this.database = database;
    }

    @Override
    public List<UUID> erase(UUID customerId, UUID registrationId, String number) {
        Sql.execute(database, "UPDATE duty_form SET file = '{\"single\": {}, \"entries\": []}' WHERE customer_id = ?",
                customerId);
        Sql.execute(database, """
                UPDATE duty SET draft = NULL, words = CASE WHEN words IS NOT NULL THEN '' END,
                    source = CASE WHEN source IS NOT NULL THEN '' END,
                    subject = CASE WHEN subject IS NOT NULL THEN '' END WHERE customer_id = ?""", customerId);
        return Sql.all(database, row -> row.getObject(1, UUID.class), "SELECT id FROM duty WHERE customer_id = ?",
                customerId);
    }
}
