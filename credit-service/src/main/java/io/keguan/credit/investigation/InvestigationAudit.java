package io.keguan.credit.investigation;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import io.keguan.credit.account.AccountReader;
import io.keguan.credit.account.RecordAudit;
import io.keguan.credit.investigation.domain.Investigation;

/** Who reads the trail of an investigation. */
@Singleton
public class InvestigationAudit extends RecordAudit {

    public InvestigationAudit(DataSource database, AccountReader accounts) {
        super(database, accounts, Investigation.TYPE, "investigation");
    }
}
