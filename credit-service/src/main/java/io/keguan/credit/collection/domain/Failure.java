package io.keguan.credit.collection.domain;

import java.time.LocalDate;

/** Why nothing was collected (S3-13). @param nextOn when the salesperson comes again */
public record Failure(UncollectedCause cause, String words, LocalDate nextOn) {

    /** 未收到款的原因. */
    public enum UncollectedCause {
        /** 资金困难. */
        SHORT_OF_FUNDS,
        /** 有争议. */
        DISPUTE,
        /** 负责人不在. */
        ABSENT,
        /** 付款手续未办完. */
        PROCEDURE,
        /** 有意拖延. */
        UNWILLING,
        /** 其他. */
        OTHER
    }
}
