package io.keguan.customer.attachment.persistence;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.retention.persistence.Eraser;
import io.keguan.kit.sql.Sql;

/** A destroyed customer's attachments leave their kinds and days; the bytes and names go. */
@ApplicationScoped
public class AttachmentErasure implements Eraser.Keeper {

    private static final String ERASE = """
            UPDATE attachment SET note = NULL, file_name = '', sha256 = md5(id::text) || md5(id::text),
                void_reason = CASE WHEN void_reason IS NOT NULL THEN '' END WHERE customer_id = ? RETURNING id""";

    private final DataSource database;

    public AttachmentErasure(DataSource database) {
        this.database = database;
    }

    @Override
    public List<UUID> erase(UUID customerId, UUID registrationId, String number) {
        Sql.execute(database, "DELETE FROM attachment_content WHERE customer_id = ?", customerId);
        return Sql.all(database, row -> row.getObject(1, UUID.class), ERASE, customerId);
    }
}
