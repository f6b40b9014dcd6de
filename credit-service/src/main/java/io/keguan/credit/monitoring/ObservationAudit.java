package io.keguan.credit.monitoring;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import io.keguan.credit.account.AccountReader;
import io.keguan.credit.account.RecordAudit;
import io.keguan.credit.monitoring.domain.Observation;

/** Who reads the trail of an observation. */
@Singleton
public class ObservationAudit extends RecordAudit {

    public ObservationAudit(DataSource database, AccountReader accounts) {
        super(database, accounts, Observation.TYPE, "credit_observation");
    }
}
