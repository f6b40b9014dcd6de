package io.keguan.customer.retention.persistence;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.sql.Sql;

/** Why a destroyed customer's file was held as evidence goes with it; that it was, stays. */
@ApplicationScoped
public class HoldErasure implements Eraser.Keeper {

    private static final String ERASE = "UPDATE legal_hold SET reason = '', lift_reason = NULL WHERE customer_id = ? RETURNING id";

    private final DataSource database;

    public HoldErasure(DataSource database) {
        this.database = database;
    }

    @Override
    public List<UUID> erase(UUID customerId, UUID registrationId, String number) {
        return Sql.all(database, row -> row.getObject(1, UUID.class), ERASE, customerId);
    }
}
