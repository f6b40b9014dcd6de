package io.keguan.customer.violation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.change.domain.ChangeRequest;
import io.keguan.customer.exchange.domain.CustomerImport;
import io.keguan.customer.registration.domain.Registration;
import io.keguan.customer.violation.domain.Subject;
import io.keguan.kit.sql.Sql;

/** What a violation can be about, as the other features keep it; read only. */
@ApplicationScoped
public class Subjects {

    private static final String CUSTOMER = "SELECT c.number, c.id AS customer_id, c.number AS customer_number,"
            + " c.name AS customer_name FROM customer c WHERE c.id = ?";
    private static final Map<String, String> BY_TYPE = Map.of(
            Customer.TYPE, CUSTOMER,
            ChangeRequest.TYPE, "SELECT number, customer_id, customer_number, customer_name FROM change_request"
                    + " WHERE id = ?",
            Registration.TYPE, "SELECT r.number, c.id AS customer_id, c.number AS customer_number,"
                    + " c.name AS customer_name FROM registration r LEFT JOIN customer c ON c.id = r.customer_id"
                    + " WHERE r.id = ?",
            CustomerImport.TYPE, "SELECT number, NULL::uuid AS customer_id, NULL AS customer_number,"
                    + " NULL AS customer_name FROM customer_import WHERE id = ?");

    private final DataSource database;

    public Subjects(DataSource database) {
        this.database = database;
    }

    public Optional<Subject> of(String type, UUID id) {
        return Sql.first(database, row -> read(row, type, id), BY_TYPE.get(type), id);
    }

    /** The customer somebody names, without a record that was acted on. */
    public Optional<Subject> customer(UUID id) {
        return Sql.first(database, row -> read(row, null, null), CUSTOMER, id)
                .map(s -> new Subject(null, null, null, s.customerId(), s.customerNumber(), s.customerName()));
    }

    private static Subject read(ResultSet row, String type, UUID id) throws SQLException {
        return new Subject(type, id, row.getString("number"), row.getObject("customer_id", UUID.class),
                row.getString("customer_number"), row.getString("customer_name"));
    }
}
