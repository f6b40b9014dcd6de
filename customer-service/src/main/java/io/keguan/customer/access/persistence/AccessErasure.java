package io.keguan.customer.access.persistence;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.retention.persistence.Eraser;
import io.keguan.kit.sql.Sql;

/** Who asked for a destroyed customer's file and who looked into it stays; its name and what it was for go. */
@ApplicationScoped
public class AccessErasure implements Eraser.Keeper {

    private static final String REQUESTS = """
            UPDATE access_request SET customer_name = ?, purpose = '', review_note = NULL, decision_note = NULL,
                lending_note = NULL, end_note = NULL, bar_lifting_note = NULL WHERE customer_id = ? RETURNING id""";
    private static final String LOOKS = "UPDATE file_access SET subject_name = ?, purpose = NULL WHERE ";

    private final DataSource database;

    public AccessErasure(DataSource database) {
        this.database = database;
    }

    @Override
    public List<UUID> erase(UUID customerId, UUID registrationId, String number) {
        Sql.execute(database, LOOKS + "customer_id = ?", number, customerId);
        Sql.execute(database, LOOKS + "subject_id = ?", number, registrationId);
        return Sql.all(database, row -> row.getObject(1, UUID.class), REQUESTS, number, customerId);
    }
}
