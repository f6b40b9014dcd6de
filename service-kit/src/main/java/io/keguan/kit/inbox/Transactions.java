package io.keguan.kit.inbox;

import java.sql.Connection;

/** Runs work in a database transaction of its own: committed when it returns, rolled back when it throws. */
interface Transactions {

    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws Exception;
    }

    <T> T call(Work<T> work) throws Exception;
}
