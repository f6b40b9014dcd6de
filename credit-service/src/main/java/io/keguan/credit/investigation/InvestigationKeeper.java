package io.keguan.credit.investigation;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.Keeper;
import io.keguan.kit.sql.Sql;

/** Of a destroyed customer nothing remains that was found out: the answers and the report go, the numbers stay. */
@ApplicationScoped
public class InvestigationKeeper implements Keeper {

    private static final String FORGET = """
            UPDATE investigation SET version = version + 1, reason = '', report = CASE WHEN report IS NULL THEN NULL ELSE '' END,
                cancel_reason = CASE WHEN cancel_reason IS NULL THEN NULL ELSE '' END, collateral = NULL,
                current_assets_fen = NULL, inventory_fen = NULL, current_liabilities_fen = NULL, profit_fen = NULL,
                revenue_fen = NULL WHERE account_id = ?""";

    private final DataSource database;

    public InvestigationKeeper(DataSource database) {
        this.database = database;
    }

    @Override
    public List<UUID> forget(UUID accountId, UUID customerId) {
        Sql.execute(database, "DELETE FROM investigation_answer WHERE investigation_id IN"
                + " (SELECT id FROM investigation WHERE account_id = ?)", accountId);
        Sql.execute(database, FORGET, accountId);
        return Sql.all(database, row -> row.getObject(1, UUID.class),
                "SELECT id FROM investigation WHERE account_id = ?", accountId);
    }
}
