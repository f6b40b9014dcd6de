package io.keguan.credit.measure;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.Keeper;
import io.keguan.kit.sql.Sql;

/** Of a destroyed customer nothing remains of who stood for it and by which paper. */
@ApplicationScoped
public class MeasureKeeper implements Keeper {

    private final DataSource database;

    public MeasureKeeper(DataSource database) {
        this.database = database;
    }

    @Override
    public List<UUID> forget(UUID accountId, UUID customerId) {
        Sql.execute(database, """
                UPDATE credit_measure SET version = version + 1, reason = '', decision_reason = NULL, party = NULL,
                    document = CASE WHEN document IS NULL THEN NULL ELSE '' END WHERE account_id = ?""", accountId);
        return Sql.all(database, row -> row.getObject(1, UUID.class),
                "SELECT id FROM credit_measure WHERE account_id = ?", accountId);
    }
}
