package io.keguan.customer.filing.persistence;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.retention.persistence.Eraser;
import io.keguan.kit.sql.Sql;

/** A destroyed customer's filing says only that there was one, and when it was filed. */
@ApplicationScoped
public class FilingErasure implements Eraser.Keeper {

    private static final String ERASE = """
            UPDATE filing SET name = ?, company_code = NULL, enterprise_nature = NULL, supervising_unit = NULL, street = '',
                contact_name = '', contact_phone = '', remark = NULL, last_reason = NULL, name_key = '', name_core = '',
                search_terms = '' WHERE customer_id = ? RETURNING id""";

    private final DataSource database;

    public FilingErasure(DataSource database) {
        this.database = database;
    }

    @Override
    public List<UUID> erase(UUID customerId, UUID registrationId, String number) {
        return Sql.all(database, row -> row.getObject(1, UUID.class), ERASE, number, customerId);
    }
}
