package io.keguan.customer.paper.persistence;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.retention.persistence.Eraser;
import io.keguan.kit.sql.Sql;

/** The register of a destroyed customer's paper keeps its numbers. */
@ApplicationScoped
public class PaperErasure implements Eraser.Keeper {

    private static final String ERASE = """
            UPDATE paper_document SET title = ?, place = '', last_reason = NULL,
                held_for = CASE WHEN held_for IS NOT NULL THEN '' END WHERE customer_id = ? RETURNING id""";

    private final DataSource database;

    public PaperErasure(DataSource database) {
        this.database = database;
    }

    @Override
    public List<UUID> erase(UUID customerId, UUID registrationId, String number) {
        return Sql.all(database, row -> row.getObject(1, UUID.class), ERASE, number, customerId);
    }
}
