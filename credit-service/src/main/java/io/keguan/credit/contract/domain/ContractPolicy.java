package io.keguan.credit.contract.domain;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Rule;

/**
 * The company's credit-sale policy 赊销政策 as far as contracts are concerned; the regulation names its parts and no figures
 * [inferred].
 *
 * @param standardCreditDays a longer credit period is a special way of paying
 * @param standardDiscountPercent so is a larger cash discount
 */
public record ContractPolicy(
        @Rule( {
                "S1-57", "S3-75"}) @Parameter(seed = "60", unit = Unit.DAYS, min = 1, max = 365) int standardCreditDays,
        @Rule({"S1-57", "S3-75"}) @Parameter(seed = "3", unit = Unit.PERCENT, max = 100) int standardDiscountPercent){

    /** Whether the management has to agree before the contract is signed (S3-75). */
    public boolean special(CreditTerms terms) {
        boolean longer = terms.creditDays() != null && terms.creditDays() > standardCreditDays;
        boolean cheaper = terms.discountBp() != null && terms.discountBp() > standardDiscountPercent * 100;
        return terms.specialTerms() != null || longer || cheaper;
    }
}
