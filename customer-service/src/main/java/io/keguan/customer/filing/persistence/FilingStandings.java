package io.keguan.customer.filing.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.filing.domain.FilingStatus;
import io.keguan.kit.sql.Sql;

/** How customers stand with their filing, asked for by what other systems know of them: number, id or company code. */
@ApplicationScoped
public class FilingStandings {

    /** A customer without a file is asked for by the number of its registration. */
    private static final String FIND = """
            SELECT c.id, c.number, c.company_code, c.name, f.status, f.number AS filing_number, f.due_at, f.decided_at
            FROM customer c LEFT JOIN filing f ON f.customer_id = coalesce(c.merged_into_id, c.id)
            WHERE c.number = ANY (?) OR c.company_code = ANY (?) OR c.id = ANY (?)
            UNION ALL
            SELECT NULL, r.number, r.company_code, r.name, f.status, f.number, f.due_at, f.decided_at
            FROM registration r JOIN filing f ON f.registration_id = r.id
            WHERE r.customer_id IS NULL AND r.status <> 'WITHDRAWN'
                AND (r.number = ANY (?) OR r.company_code = ANY (?))""";

    /**
     * A known customer's filing.
     *
     * @param customerId null while it is only registered
     * @param number of the customer, or of the registration
     * @param status null when the filing has not begun
     */
    public record Standing(UUID customerId, String number, String companyCode, String name, FilingStatus status,
            String filingNumber, Instant dueAt, Instant decidedAt) {}

    private final DataSource database;

    public FilingStandings(DataSource database) {
        this.database = database;
    }

    public List<Standing> find(Collection<String> words, Collection<UUID> ids) {
        return Sql.all(database, FilingStandings::read, FIND, words, words, ids, words, words);
    }

    private static Standing read(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new Standing(row.getObject("id", UUID.class), row.getString("number"), row.getString("company_code"),
                row.getString("name"), status == null ? null : FilingStatus.valueOf(status),
                row.getString("filing_number"), Sql.instant(row, "due_at"), Sql.instant(row, "decided_at"));
    }
}
