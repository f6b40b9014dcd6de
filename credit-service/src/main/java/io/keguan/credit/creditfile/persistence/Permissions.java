package io.keguan.credit.creditfile.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.sql.Sql;

/** The permissions to read that are good at a moment: to this person, for this account, and nothing else (S3-17). */
@ApplicationScoped
public class Permissions {

    private static final String GOOD_NOW = """
            SELECT f.account_id, f.number FROM credit_file_request f JOIN credit_account a ON a.id = f.account_id
            WHERE f.applicant_id = ? AND f.status = 'OPEN' AND f.open_until > ? AND a.customer_file <> 'DESTROYED'
            ORDER BY f.account_id""";

    public record Permission(UUID accountId, String requestNumber) {}

    private final DataSource database;

    public Permissions(DataSource database) {
        this.database = database;
    }

    public List<Permission> of(UUID staffId, Instant at) {
        return Sql.all(database, row -> new Permission(row.getObject("account_id", UUID.class),
                row.getString("number")), GOOD_NOW, staffId, at);
    }
}
