package io.keguan.customer.logbook.domain;

/** The books of a customer's file that are only ever added to. */
public enum Book {
    /** 往来记录: letters, faxes and calls, visitors received, what field staff report (S2a-12, S2d-01, S2d-02). */
    CORRESPONDENCE("correspondence", "S2a-12"),
    /** 重大变动: major events on the customer's side or between the two companies (S2a-05, S2a-06). */
    MAJOR_EVENT("major-event", "S2a-05"),
    /** 变动上报: 《客户信息维护表》, a change reported to the market promotion department (S2a-08). */
    CHANGE_REPORT("change-report", "S2a-08");

    private final String step;
    private final String rule;

    Book(String step, String rule) {
        this.step = step;
        this.rule = rule;
    }

    /** What an entry is called in the audit trail and the timeline. */
    public String step() {
        return step;
    }

    public String rule() {
        return rule;
    }
}
