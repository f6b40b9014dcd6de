package io.keguan.credit.exposure.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.exposure.domain.CompanyLine;
import io.keguan.kit.sql.Sql;

/** The one row of the company line. Whoever locks an account as well locks the account first. */
@ApplicationScoped
public class CompanyLineRow {

    private static final String SELECT = "SELECT * FROM company_line";

    private final DataSource database;

    public CompanyLineRow(DataSource database) {
        this.database = database;
    }

    public CompanyLine get() {
        return Sql.first(database, CompanyLineRow::read, SELECT).orElseThrow();
    }

    /** The same, and nobody else moves it until the transaction ends. */
    public CompanyLine locked() {
        return Sql.first(database, CompanyLineRow::read, SELECT + " FOR UPDATE").orElseThrow();
    }

    /** Takes the amount if there is room under the line; an own limit makes up for a line nobody has drawn. */
    public Optional<CompanyLine> take(long fen, boolean ownLimit) {
        return Sql.first(database, CompanyLineRow::read, """
                UPDATE company_line SET used_fen = used_fen + ?
                WHERE CASE WHEN line_fen IS NULL THEN ? ELSE used_fen + ? <= line_fen END RETURNING *""", fen, ownLimit,
                fen);
    }

    /** Moves the amount whatever the line says. */
    public CompanyLine move(long fen) {
        return Sql
                .first(database, CompanyLineRow::read, "UPDATE company_line SET used_fen = used_fen + ? RETURNING *",
                        fen)
                .orElseThrow();
    }

    public CompanyLine draw(String month, long assetsFen, long lineFen, long warnFen, int policyVersion) {
        return Sql.first(database, CompanyLineRow::read, """
                UPDATE company_line SET month = ?, assets_fen = ?, line_fen = ?, warn_fen = ?, policy_version = ?
                RETURNING *""", month, assetsFen, lineFen, warnFen, policyVersion).orElseThrow();
    }

    private static CompanyLine read(ResultSet row) throws SQLException {
        return new CompanyLine(row.getString("month"), row.getObject("assets_fen", Long.class),
                row.getObject("line_fen", Long.class), row.getObject("warn_fen", Long.class), row.getLong("used_fen"),
                row.getInt("policy_version"));
    }
}
