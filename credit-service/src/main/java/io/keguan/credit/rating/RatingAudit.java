package io.keguan.credit.rating;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import io.keguan.credit.account.AccountReader;
import io.keguan.credit.account.RecordAudit;
import io.keguan.credit.rating.domain.CreditRating;

/** Who reads the trail of a rating. */
@Singleton
public class RatingAudit extends RecordAudit {

    public RatingAudit(DataSource database, AccountReader accounts) {
        super(database, accounts, CreditRating.TYPE, "credit_rating");
    }
}
