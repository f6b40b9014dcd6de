package io.keguan.credit.rating;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.Keeper;
import io.keguan.kit.sql.Sql;

/** Of a destroyed customer the grade's inputs, its explanation and all words go; that it was graded stays. */
@ApplicationScoped
public class RatingKeeper implements Keeper {

    private final DataSource database;

    public RatingKeeper(DataSource database) {
        this.database = database;
    }

    @Override
    public List<UUID> forget(UUID accountId, UUID customerId) {
        Sql.execute(database, """
                UPDATE credit_rating SET version = version + 1, inputs = NULL, explanation = NULL, note = NULL,
                    decision_reason = NULL WHERE account_id = ?""", accountId);
        return Sql.all(database, row -> row.getObject(1, UUID.class),
                "SELECT id FROM credit_rating WHERE account_id = ?", accountId);
    }
}
