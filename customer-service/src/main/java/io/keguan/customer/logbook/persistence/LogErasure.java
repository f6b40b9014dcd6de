package io.keguan.customer.logbook.persistence;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.retention.persistence.Eraser;
import io.keguan.kit.sql.Sql;

/** The books of a destroyed customer keep their lines and no words. They have no trail of their own. */
@ApplicationScoped
public class LogErasure implements Eraser.Keeper {

    private static final String ERASE = """
            UPDATE customer_log SET subject = '', content = '', counterpart = NULL,
                correction_reason = CASE WHEN correction_reason IS NOT NULL THEN '' END WHERE customer_id = ?""";

    private final DataSource database;

    public LogErasure(DataSource database) {
        this.database = database;
    }

    @Override
    public List<UUID> erase(UUID customerId, UUID registrationId, String number) {
        Sql.execute(database, ERASE, customerId);
        return List.of();
    }
}
