package io.keguan.credit.investigation.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What the investigator concludes about each item of S1-51, and how likely the receivables become bad debts (S3-25).
 *
 * @param largeReceivables the customer owes a lot for its size
 * @param collateral what it can give as security, null when nothing
 * @param deteriorated its credit has become worse: measures are required (S1-46)
 */
@Embeddable
public record Findings(@Enumerated(EnumType.STRING) CapitalStructure capitalStructure,
        @Enumerated(EnumType.STRING) PaymentAbility paymentAbility,
        @Enumerated(EnumType.STRING) TradeStanding tradeStanding,
        @Enumerated(EnumType.STRING) OperatingStatus operatingStatus, Boolean largeReceivables, String collateral,
        @Enumerated(EnumType.STRING) Likelihood badDebtLikelihood, Boolean deteriorated) {

    /** 资本构成. */
    public enum CapitalStructure {
        REASONABLE, UNREASONABLE
    }

    /** 付款能力. */
    public enum PaymentAbility {
        STRONG, ADEQUATE, WEAK
    }

    /** 过去的交易记录. */
    public enum TradeStanding {
        GOOD,
        FAIR,
        BAD,
        /** Nothing was sold to the customer before. */
        NONE
    }

    /** 经营状况. */
    public enum OperatingStatus {
        GOOD, FAIR, BAD
    }

    /** 坏账的可能性. */
    public enum Likelihood {
        LOW, MEDIUM, HIGH
    }
}
