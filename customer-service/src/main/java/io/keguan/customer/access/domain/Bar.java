package io.keguan.customer.access.domain;

/** Why somebody may not borrow any more (S2d-42, S2d-43). */
public enum Bar {
    LATE("S2d-42"), LOST("S2d-43"), DAMAGED("S2d-43");

    private final String rule;

    Bar(String rule) {
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
