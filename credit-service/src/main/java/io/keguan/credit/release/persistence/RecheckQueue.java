package io.keguan.credit.release.persistence;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.sql.Sql;

/**
 * Accounts whose held releases are to be looked at again. Every request is a row of its own: whoever asks holds the account's
 * exposure and must not wait for somebody who works on the row and wants the exposure (ADR 10).
 */
@ApplicationScoped
public class RecheckQueue {

    /** An account somebody asked for, up to which request. */
    public record Asked(UUID accountId, long upTo) {}

    private final DataSource database;
    private final Clock clock;

    public RecheckQueue(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Asks for the account, and for the one that its customer goes on as: what is paid here makes room there. */
    public void ask(UUID accountId) {
        Sql.execute(database, """
                INSERT INTO release_recheck (account_id, asked_at)
                SELECT a.id, ? FROM credit_account a WHERE a.id = ? OR a.customer_id = (
                    SELECT merged_into_customer_id FROM credit_account WHERE id = ?)""", clock.instant(), accountId,
                accountId);
    }

    public List<Asked> asked() {
        return Sql.all(database, row -> new Asked(row.getObject(1, UUID.class), row.getLong(2)),
                "SELECT account_id, max(id) FROM release_recheck GROUP BY account_id ORDER BY max(id)");
    }

    public void done(Asked asked) {
        Sql.execute(database, "DELETE FROM release_recheck WHERE account_id = ? AND id <= ?", asked.accountId,
                asked.upTo);
    }
}
