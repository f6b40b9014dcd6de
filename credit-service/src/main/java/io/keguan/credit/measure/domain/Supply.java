package io.keguan.credit.measure.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How much may be shipped while supply is cut, in fen of CNY. */
@Embeddable
public record Supply(Long mostFen, @Enumerated(EnumType.STRING) Per mostPer) {

    /** What the amount is for. */
    public enum Per {
        /** 每次发货. */
        RELEASE,
        /** 每月. */
        MONTH
    }
}
