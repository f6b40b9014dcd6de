package io.keguan.kit.page;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.sql.Sql;

/** Starts the query of a list. */
@ApplicationScoped
public class Lists {

    private final DataSource database;
    private final Cursors cursors;

    public Lists(DataSource database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    /**
     * @param name names the list in its cursors
     * @param select everything up to the conditions: {@code SELECT c.id, c.name FROM customer c}
     */
    public <T> ListQuery<T> list(String name, String select, Sql.Row<T> row) {
        return new ListQuery<>(database, cursors, name, select, row);
    }
}
