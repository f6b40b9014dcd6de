package io.keguan.customer.change.persistence;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.retention.persistence.Eraser;
import io.keguan.kit.sql.Sql;

/** What was asked to be changed in a destroyed customer's file goes with it. */
@ApplicationScoped
public class ChangeErasure implements Eraser.Keeper {

    private static final String ERASE = """
            UPDATE change_request SET customer_name = ?, reason = '', evidence = NULL, lines = '[]', last_reason = NULL
            WHERE customer_id = ? RETURNING id""";

    private final DataSource database;

    public ChangeErasure(DataSource database) {
        this.database = database;
    }

    @Override
    public List<UUID> erase(UUID customerId, UUID registrationId, String number) {
        return Sql.all(database, row -> row.getObject(1, UUID.class), ERASE, number, customerId);
    }
}
