package io.keguan.credit.account.domain;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Rule;

/**
 * How far the company sells on credit.
 *
 * @param newCustomerLimitFen what a new customer may owe at most: business with it begins small. The regulation names no
 *        figure; ¥50,000 is the default of this parameter [inferred].
 */
public record CreditPolicy(
        @Rule("S1-53") @Parameter(seed = "5000000", unit = Unit.FEN, max = 100_000_000_000L) long newCustomerLimitFen) {

    /** The limit a customer gets on the day its file begins. */
    public Limit forNewCustomer() {
        return new Limit(newCustomerLimitFen, LimitBasis.NEW_CUSTOMER_CAP);
    }
}
