package io.keguan.customer.duty.persistence;

import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.domain.FileValues;
import io.keguan.customer.archive.persistence.CustomerHistory;
import io.keguan.kit.sql.Sql;

/** 《客户档案表》 as they were sent: what stood in the files then, for good (S2c-34). */
@ApplicationScoped
public class DutyForms {

    private final DataSource database;
    private final CustomerHistory files;

    public DutyForms(DataSource database, CustomerHistory files) {
        this.database = database;
        this.files = files;
    }

    public void keep(UUID dutyId, UUID customerId, FileValues file) {
        Sql.execute(database, "INSERT INTO duty_form (duty_id, customer_id, file) VALUES (?, ?, CAST(? AS jsonb))",
                dutyId, customerId, files.write(file));
    }

    public Optional<FileValues> find(UUID dutyId) {
        return Sql.first(database, row -> files.read(row.getString(1)), "SELECT file FROM duty_form WHERE duty_id = ?",
                dutyId);
    }
}
