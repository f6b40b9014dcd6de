package io.keguan.kit.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.sql.Sql;

/** Files in the database, in parts: written and read as a stream, at most one part in memory. */
@ApplicationScoped
public class StoredFiles {

    private static final int PART = 256 * 1024;

    private final DataSource database;
    private final Clock clock;

    public StoredFiles(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps the content with the business change that brings it; 413 when it is larger than allowed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public StoredFile store(String name, String mediaType, InputStream content, long limit) {
        UUID id = Ids.next();
        Sql.execute(database,
                "INSERT INTO stored_file (id, name, media_type, size, sha256, created_at) VALUES (?, ?, ?, 0, '', ?)",
                id,
                name, mediaType, clock.instant());
        MessageDigest digest = sha256();
        long size = 0;
        try {
            byte[] part = content.readNBytes(PART);
            for (int number = 0; part.length > 0; number++) {
                size += part.length;
                if (size > limit) {
                    throw Refused.of(Refused.Kind.TOO_LARGE, "request.too-large").param("limit", (limit >> 20) + " MB");
                }
                digest.update(part);
                Sql.execute(database, "INSERT INTO stored_file_part (file_id, part, bytes) VALUES (?, ?, ?)", id,
                        number,
                        part);
                part = content.readNBytes(PART);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Sql.execute(database, "UPDATE stored_file SET size = ?, sha256 = ? WHERE id = ?", size,
                HexFormat.of().formatHex(digest.digest()), id);
        return find(id).orElseThrow();
    }

    public Optional<StoredFile> find(UUID id) {
        return Sql.first(database,
                row -> new StoredFile(row.getObject("id", UUID.class), row.getString("name"),
                        row.getString("media_type"), row.getLong("size"), row.getString("sha256"),
                        Sql.instant(row, "created_at")),
                "SELECT id, name, media_type, size, sha256, created_at FROM stored_file WHERE id = ?", id);
    }

    /** Writes the content out part by part; holds no connection in between, however slow the other side is. */
    public void writeTo(UUID id, OutputStream out) throws IOException {
        for (int number = 0;; number++) {
            Optional<byte[]> part = Sql.first(database, row -> row.getBytes(1),
                    "SELECT bytes FROM stored_file_part WHERE file_id = ? AND part = ?", id, number);
            if (part.isEmpty()) {
                return;
            }
            out.write(part.get());
        }
    }

    /** The content as a temporary file, for what has to jump about in it; the caller deletes it. */
    public Path copy(UUID id) {
        try {
            Path copy = Files.createTempFile("keguan-file", ".tmp");
            try (OutputStream out = Files.newOutputStream(copy)) {
                writeTo(id, out);
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(UUID id) {
        Sql.execute(database, "DELETE FROM stored_file WHERE id = ?", id);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
