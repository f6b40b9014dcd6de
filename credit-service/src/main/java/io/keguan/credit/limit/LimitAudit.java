package io.keguan.credit.limit;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import io.keguan.credit.account.AccountReader;
import io.keguan.credit.account.RecordAudit;
import io.keguan.credit.limit.domain.LimitChange;

/** Who reads the trail of a change of a limit. */
@Singleton
public class LimitAudit extends RecordAudit {

    public LimitAudit(DataSource database, AccountReader accounts) {
        super(database, accounts, LimitChange.TYPE, "limit_change");
    }
}
