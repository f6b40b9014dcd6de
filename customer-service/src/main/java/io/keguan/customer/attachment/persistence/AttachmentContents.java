package io.keguan.customer.attachment.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.sql.Sql;

/**
 * The bytes of the attachments, in parts so that a transfer holds one of them in memory and not a whole file. They are kept by
 * customer: whoever destroys a customer's file deletes the rows of that customer and nothing else.
 */
@ApplicationScoped
public class AttachmentContents {

    private static final int PART = 1 << 19;
    private static final String STORE = "INSERT INTO attachment_content (customer_id, attachment_id, part, bytes)"
            + " VALUES (?, ?, ?, ?)";
    private static final String READ = "SELECT bytes FROM attachment_content"
            + " WHERE customer_id = ? AND attachment_id = ? AND part = ?";

    private final DataSource database;

    public AttachmentContents(DataSource database) {
        this.database = database;
    }

    public void store(UUID customerId, UUID attachmentId, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int part = 0;
            for (byte[] bytes = in.readNBytes(PART); bytes.length > 0; bytes = in.readNBytes(PART)) {
                Sql.execute(database, STORE, customerId, attachmentId, part++, bytes);
            }
        }
    }

    public boolean exist(UUID customerId, UUID attachmentId) {
        return part(customerId, attachmentId, 0).isPresent();
    }

    public void copy(UUID customerId, UUID attachmentId, OutputStream out) throws IOException {
        int part = 0;
        for (var bytes = part(customerId, attachmentId, part); bytes.isPresent(); bytes = part(customerId, attachmentId,
                ++part)) {
            out.write(bytes.get());
        }
    }

    private Optional<byte[]> part(UUID customerId, UUID attachmentId, int part) {
        return Sql.first(database, row -> row.getBytes(1), READ, customerId, attachmentId, part);
    }
}
