package io.keguan.credit;

import java.util.List;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.kit.domain.Reason;

/**
 * What keeps a customer from buying on credit, as one feature knows it: an investigation that is missing, a payment that is
 * overdue. Whoever signs a contract or releases goods asks every feature and is told all reasons at once.
 */
public interface CreditObstacle {

    /** What is about to be done. */
    enum Step {
        /** A credit-sale contract is signed. */
        CONTRACT,
        /** Goods are released. */
        RELEASE
    }

    /** @param amountFen what the step comes to, in fen of CNY */
    List<Reason> obstacles(CreditAccount account, Step step, long amountFen);
}
