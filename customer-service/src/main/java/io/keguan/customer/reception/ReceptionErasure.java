package io.keguan.customer.reception;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.retention.persistence.Eraser;
import io.keguan.kit.sql.Sql;

/** The visitor who became a destroyed customer, or was recognised as one, is nobody any more. */
@ApplicationScoped
public class ReceptionErasure implements Eraser.Keeper {

    private static final String ERASE = """
            UPDATE reception SET visitor_name = ?, visitor_phone = '', company = NULL, matter = NULL, named_as = NULL,
                referrer = NULL, referrer_customer_id = NULL,
                correction_reason = CASE WHEN correction_reason IS NOT NULL THEN '' END, name_key = '', name_core = '',
                search_terms = ''
            WHERE customer_id = ? OR registration_id = ?
                OR (customer_id IS NULL AND registration_id IS NULL AND known_id IN (?, ?)) RETURNING id""";

    private final DataSource database;

    public ReceptionErasure(DataSource database) {
        this.database = database;
    }

    @Override
    public List<UUID> erase(UUID customerId, UUID registrationId, String number) {
        Sql.execute(database, "UPDATE reception SET referrer_customer_id = NULL, referrer = NULL"
                + " WHERE referrer_customer_id = ?", customerId);
        return Sql.all(database, row -> row.getObject(1, UUID.class), ERASE, number, customerId, registrationId,
                customerId, registrationId);
    }
}
