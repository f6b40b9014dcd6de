package io.keguan.credit.limit;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.Keeper;
import io.keguan.kit.sql.Sql;

/** Of a destroyed customer the reasons of its limits go; the amounts stay under its number. */
@ApplicationScoped
public class LimitKeeper implements Keeper {

    private final DataSource database;

    public LimitKeeper(DataSource database) {
        this.database = database;
    }

    @Override
    public List<UUID> forget(UUID accountId, UUID customerId) {
        Sql.execute(database, "UPDATE limit_change SET version = version + 1, reason = '', decision_reason = NULL"
                + " WHERE account_id = ?", accountId);
        return Sql.all(database, row -> row.getObject(1, UUID.class),
                "SELECT id FROM limit_change WHERE account_id = ?", accountId);
    }
}
