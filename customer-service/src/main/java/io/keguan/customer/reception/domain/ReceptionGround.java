package io.keguan.customer.reception.domain;

/** What spoke for a decision or against another one; together they explain to whom a visitor went. */
public enum ReceptionGround {
    /** The manager named is the owner of the file or registration found. */
    NAMED_RIGHT("S2c-29"),
    /** The file or registration found is somebody else's. */
    NAMED_WRONG("S2c-29"),
    /** A manager was named, but nothing is known of the visitor. */
    NOTHING_FOUND("S2c-29"),
    /** The visitor was in contact before and can't say with whom. */
    NOT_NAMED("S2c-29"),
    /** The visitor was never in contact before. */
    NEVER_CONTACTED("S2c-29"),
    /** The manager named has left: the duty person of the file's department receives. */
    NAMED_LEFT("S2c-29"),
    /** The referrer designated a manager. */
    DESIGNATED("S2c-30"),
    /** The referrer designated nobody. */
    NOT_DESIGNATED("S2c-30"),
    /** Whom the referrer designated has left. */
    DESIGNATED_LEFT("S2c-30"),
    /** Something like the visitor is registered to another: the registration will ask for an explanation. */
    KNOWN_ELSEWHERE("S2c-28"),
    /** The owner is away today: the duty person receives in the owner's place, the customer stays the owner's. */
    OWNER_AWAY("S2c-29"),
    /** The department's manager has decided otherwise. */
    CORRECTED("S2c-28");

    private final String rule;

    ReceptionGround(String rule) {
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
