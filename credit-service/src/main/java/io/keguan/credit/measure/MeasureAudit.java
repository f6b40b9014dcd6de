package io.keguan.credit.measure;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import io.keguan.credit.account.AccountReader;
import io.keguan.credit.account.RecordAudit;
import io.keguan.credit.measure.domain.CreditMeasure;

/** Who reads the trail of a measure. */
@Singleton
public class MeasureAudit extends RecordAudit {

    public MeasureAudit(DataSource database, AccountReader accounts) {
        super(database, accounts, CreditMeasure.TYPE, "credit_measure");
    }
}
