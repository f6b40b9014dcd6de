package io.keguan.kit.inbox;

import java.sql.Connection;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** The service's own transactions: the connection is the one that Hibernate and the journal use as well. */
@ApplicationScoped
class JtaTransactions implements Transactions {

    private final DataSource database;

    JtaTransactions(DataSource database) {
        this.database = database;
    }

    @Override
    @ActivateRequestContext
    public <T> T call(Work<T> work) throws Exception {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return work.in(connection);
            }
        });
    }
}
