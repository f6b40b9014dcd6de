package io.keguan.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;

import io.keguan.kit.outbox.Relay;

/** Transactions on a connection per thread, as a pool would give it. */
final class PlainTransactions implements Transactions {

    private final Relay.Connections connections;
    private final ThreadLocal<Connection> mine = new ThreadLocal<>();

    PlainTransactions(Relay.Connections connections) {
        this.connections = connections;
    }

    /** The connection of the transaction that the handler runs in. */
    Connection current() {
        return mine.get();
    }

    @Override
    public <T> T call(Work<T> work) throws Exception {
        Connection connection = open();
        try {
            T result = work.in(connection);
            connection.commit();
            return result;
        } catch (Exception failure) {
            rollBack(connection);
            throw failure;
        }
    }

    private Connection open() throws SQLException {
        if (mine.get() == null) {
            Connection connection = connections.open();
            connection.setAutoCommit(false);
            mine.set(connection);
        }
        return mine.get();
    }

    private void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            mine.remove();
        }
    }
}
