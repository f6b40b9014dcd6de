package io.keguan.credit.investigation.domain;

/** What can be answered to a question of table 11-1. */
public enum Answer {
    /** 是. */
    YES(false),
    /** 否. */
    NO(false),
    /** 好. */
    GOOD(true),
    /** 一般. */
    FAIR(true),
    /** 差. */
    POOR(true),
    /** 不详: asked and not found out; it says why. */
    UNKNOWN(false);

    private final boolean scaled;

    Answer(boolean scaled) {
        this.scaled = scaled;
    }

    boolean scaled() {
        return scaled;
    }
}
