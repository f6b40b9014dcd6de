package io.keguan.credit.account;

import java.util.UUID;

import javax.sql.DataSource;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditResource.AuditAccess;
import io.keguan.kit.sql.Sql;

/** The trail of a record about an account is read by whoever reads the account; systems don't read trails. */
public abstract class RecordAudit implements AuditAccess {

    private final DataSource database;
    private final AccountReader accounts;
    private final String type;
    private final String table;

    protected RecordAudit(DataSource database, AccountReader accounts, String type, String table) {
        this.database = database;
        this.accounts = accounts;
        this.type = type;
        this.table = table;
    }

    @Override
    public String aggregateType() {
        return type;
    }

    @Override
    public boolean mayRead(UUID recordId, Actor actor) {
        return !actor.client() && Sql.first(database, row -> row.getObject(1, UUID.class),
                "SELECT account_id FROM " + table + " WHERE id = ?", recordId)
                .filter(accountId -> accounts.reads(accountId, actor)).isPresent();
    }
}
