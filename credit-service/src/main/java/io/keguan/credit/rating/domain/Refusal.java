package io.keguan.credit.rating.domain;

import java.util.ArrayList;
import java.util.List;

import io.keguan.credit.investigation.domain.Findings;
import io.keguan.credit.investigation.domain.Findings.CapitalStructure;
import io.keguan.credit.investigation.domain.Findings.OperatingStatus;
import io.keguan.credit.investigation.domain.Findings.PaymentAbility;
import io.keguan.credit.investigation.domain.Findings.TradeStanding;

/** Why nothing is supplied at all, whatever terms or guarantee are offered (S1-52). */
public enum Refusal {
    /** 交易记录不良. */
    BAD_TRADE_RECORD,
    /** 应收款大且付款能力弱. */
    WEAK_PAYMENT,
    /** 资本构成不合理. */
    UNREASONABLE_CAPITAL,
    /** 经营不善. */
    BAD_OPERATION;

    public static List<Refusal> of(Findings found) {
        List<Refusal> all = new ArrayList<>();
        if (found.tradeStanding() == TradeStanding.BAD) {
            all.add(BAD_TRADE_RECORD);
        }
        if (found.largeReceivables() && found.paymentAbility() == PaymentAbility.WEAK) {
            all.add(WEAK_PAYMENT);
        }
        if (found.capitalStructure() == CapitalStructure.UNREASONABLE) {
            all.add(UNREASONABLE_CAPITAL);
        }
        if (found.operatingStatus() == OperatingStatus.BAD) {
            all.add(BAD_OPERATION);
        }
        return List.copyOf(all);
    }
}
