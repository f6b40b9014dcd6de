package io.keguan.customer.trade.persistence;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.retention.persistence.Eraser;
import io.keguan.kit.sql.Sql;

/** The sales of a destroyed customer are the company's own figures and stay; why one was taken back may name the customer. */
@ApplicationScoped
public class TradeErasure implements Eraser.Keeper {

    private static final String ERASE = """
            UPDATE trade_record SET reversal_reason = '' WHERE customer_id = ? AND reversal_reason IS NOT NULL
            RETURNING reverses_id""";

    private final DataSource database;

    public TradeErasure(DataSource database) {
        this.database = database;
    }

    @Override
    public List<UUID> erase(UUID customerId, UUID registrationId, String number) {
        return Sql.all(database, row -> row.getObject(1, UUID.class), ERASE, customerId);
    }
}
