package io.keguan.customer.logbook.domain;

/** Whose change it is. */
public enum Side {
    /** 客户方面 (S2a-05). */
    CUSTOMER("S2a-05"),
    /** 公司与客户方面 (S2a-06). */
    BOTH("S2a-06");

    private final String rule;

    Side(String rule) {
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
