package io.keguan.credit.creditfile;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.Keeper;
import io.keguan.kit.sql.Sql;

/** Who asked for a destroyed customer's credit file stays; what it was for, and the words of the decision, go. */
@ApplicationScoped
public class FileErasure implements Keeper {

    private final DataSource database;

    public FileErasure(DataSource database) {
        this.database = database;
    }

    @Override
    public List<UUID> forget(UUID accountId, UUID customerId) {
        return Sql.all(database, row -> row.getObject(1, UUID.class),
                """
                        UPDATE credit_file_request SET version = version + 1, purpose = '', decision_reason = NULL, end_reason = NULL
                        WHERE account_id = ? RETURNING id""",
                accountId);
    }
}
