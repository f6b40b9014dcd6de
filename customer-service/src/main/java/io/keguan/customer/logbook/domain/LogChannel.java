package io.keguan.customer.logbook.domain;

/** How the company and the customer were in touch. */
public enum LogChannel {
    /** 信函. */
    LETTER("S2a-12"),
    /** 传真. */
    FAX("S2a-12"),
    /** 电话: long-distance calls (S2a-12) and whoever calls in (S2d-02). */
    CALL("S2a-12"),
    /** 来访: a visitor was received (S2d-01). */
    RECEPTION("S2d-01"),
    /** 外勤反馈: what field staff report from the customer (S2d-02). */
    FIELD_FEEDBACK("S2d-02");

    private final String rule;

    LogChannel(String rule) {
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
