package io.keguan.credit.account;

import java.util.UUID;

import javax.sql.DataSource;

import io.keguan.credit.AccessPolicy;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditResource.AuditAccess;
import io.keguan.kit.sql.Sql;

/** The trail of a record about an account is read by whoever sees the account; systems don't read trails. */
public abstract class RecordAudit implements AuditAccess {

    private final DataSource database;
    private final String type;
    private final String table;

    protected RecordAudit(DataSource database, String type, String table) {
        this.database = database;
        this.type = type;
        this.table = table;
    }

    @Override
    public String aggregateType() {
        return type;
    }

    @Override
    public boolean mayRead(UUID recordId, Actor actor) {
        return !actor.client() && Sql.first(database,
                row -> AccessPolicy.sees(actor, row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                "SELECT a.department_id, a.owner_id FROM " + table
                        + " r JOIN credit_account a ON a.id = r.account_id WHERE r.id = ?",
                recordId).orElse(false);
    }
}
