package io.keguan.customer.registration.persistence;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.retention.persistence.Eraser;
import io.keguan.kit.sql.Sql;

/** A destroyed customer's registration says only that there was one; a customer that came with an import has none. */
@ApplicationScoped
public class RegistrationErasure implements Eraser.Keeper {

    private static final String ERASE = """
            UPDATE registration SET name = ?, company_code = NULL, intermediary = NULL, referrer_customer_id = NULL,
                enterprise_nature = NULL, supervising_unit = NULL, street = '', phone = NULL, email = NULL,
                service_needs = NULL, contact_name = '', contact_role = NULL, contact_phone = '', contact_email = NULL,
                duplicate_justification = NULL, confirmed_with = '', confirmation_note = NULL, last_reason = NULL,
                name_key = '', name_core = '', search_terms = '' WHERE id = ? RETURNING id""";

    private final DataSource database;

    public RegistrationErasure(DataSource database) {
        this.database = database;
    }

    @Override
    public List<UUID> erase(UUID customerId, UUID registrationId, String number) {
        return Sql.all(database, row -> row.getObject(1, UUID.class), ERASE, number, registrationId);
    }
}
