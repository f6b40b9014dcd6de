package io.keguan.credit.monitoring;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.Keeper;
import io.keguan.kit.sql.Sql;

/** Of a destroyed customer nothing remains of what was seen there. */
@ApplicationScoped
public class ObservationKeeper implements Keeper {

    private final DataSource database;

    public ObservationKeeper(DataSource database) {
        this.database = database;
    }

    @Override
    public List<UUID> forget(UUID accountId, UUID customerId) {
        Sql.execute(database, "UPDATE credit_observation SET version = version + 1, words = '', decision_reason = NULL"
                + " WHERE account_id = ?", accountId);
        return Sql.all(database, row -> row.getObject(1, UUID.class),
                "SELECT id FROM credit_observation WHERE account_id = ?", accountId);
    }
}
