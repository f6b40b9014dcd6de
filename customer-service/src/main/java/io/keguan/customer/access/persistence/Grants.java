package io.keguan.customer.access.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.access.domain.AccessKind;
import io.keguan.customer.access.domain.Approval.Approver;
import io.keguan.kit.sql.Sql;

/** The permissions that are good at a moment. */
@ApplicationScoped
public class Grants {

    private static final String GOOD_NOW = """
            SELECT id, number, kind, approver, customer_id, purpose FROM access_request
            WHERE applicant_id = ? AND status = 'OPEN' AND kind <> 'BORROW' AND open_from <= ? AND open_until > ?""";

    /** A permission: to this person, for this file, for this and nothing else (S4-20). */
    public record Grant(UUID requestId, String requestNumber, AccessKind kind, Approver grantedBy, UUID customerId,
            String purpose) {}

    private final DataSource database;

    public Grants(DataSource database) {
        this.database = database;
    }

    public List<Grant> of(UUID staffId, Instant at) {
        return Sql.all(database, Grants::read, GOOD_NOW, staffId, at, at);
    }

    private static Grant read(ResultSet row) throws SQLException {
        return new Grant(row.getObject("id", UUID.class), row.getString("number"),
                AccessKind.valueOf(row.getString("kind")), Approver.valueOf(row.getString("approver")),
                row.getObject("customer_id", UUID.class), row.getString("purpose"));
    }
}
