package io.keguan.customer.violation.domain;

import static io.keguan.customer.violation.domain.Decider.DEPT_MANAGER;
import static io.keguan.customer.violation.domain.Decider.GENERAL_MANAGER;

/** What somebody did to the archive that the regulations punish. */
public enum ViolationKind {
    /** 未经审核变更: customer information was changed, or tried to be, past the audit (S4-34). */
    UNAUDITED_CHANGE("S4-34", DEPT_MANAGER),
    /** 涂改或伪造客户卡: a customer's card was altered privately or forged (S2d-26). */
    FORGED_CARD("S2d-26", GENERAL_MANAGER);

    private final String rule;
    private final Decider decider;

    ViolationKind(String rule, Decider decider) {
        this.rule = rule;
        this.decider = decider;
    }

    public String rule() {
        return rule;
    }

    /** Who decides at least: what may end in a dismissal is the general manager's. */
    Decider decider() {
        return decider;
    }
}
