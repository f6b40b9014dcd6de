package io.keguan.credit.investigation.domain;

/**
 * The 27 questions of table 11-1. Their words are in the screens, compared by a test with the table; what counts as a warning
 * is here: of the financial and the payment questions every yes is one, except cash on hand.
 */
public enum Question {
    OVERALL_STATUS(Section.OPERATING, 1, Kind.SCALE),
    REPUTATION(Section.OPERATING, 2, Kind.SCALE),
    BUSINESS_PLAN(Section.OPERATING, 3, Kind.YES_IS_GOOD),
    KNOWS_INDUSTRY(Section.OPERATING, 4, Kind.YES_IS_GOOD),
    KNOWS_MARKET(Section.OPERATING, 5, Kind.YES_IS_GOOD),
    STRATEGY(Section.OPERATING, 6, Kind.YES_IS_GOOD),
    INTERNAL_MANAGEMENT(Section.OPERATING, 7, Kind.SCALE),
    CULTURE(Section.OPERATING, 8, Kind.SCALE),
    OPERATOR_QUALITY(Section.OPERATING, 9, Kind.SCALE),
    MANAGERS_QUALITY(Section.OPERATING, 10, Kind.SCALE),
    MORALE(Section.OPERATING, 11, Kind.SCALE),

    CASH_ENOUGH(Section.FINANCIAL, 1, Kind.YES_IS_GOOD),
    DISCOUNTS_BILLS(Section.FINANCIAL, 2, Kind.YES_IS_WARNING),
    DELAYS_DEBTS(Section.FINANCIAL, 3, Kind.YES_IS_WARNING),
    COLLECTS_FINANCING_BILLS(Section.FINANCIAL, 4, Kind.YES_IS_WARNING),
    SELLS_CHEAPLY(Section.FINANCIAL, 5, Kind.YES_IS_WARNING),
    COLLECTS_EARLY(Section.FINANCIAL, 6, Kind.YES_IS_WARNING),
    HIGH_INTEREST_LOANS(Section.FINANCIAL, 7, Kind.YES_IS_WARNING),
    BANK_TENSION(Section.FINANCIAL, 8, Kind.YES_IS_WARNING),
    OTHER_CREDITORS_UNPAID(Section.FINANCIAL, 9, Kind.YES_IS_WARNING),
    BILLS_REFUSED(Section.FINANCIAL, 10, Kind.YES_IS_WARNING),
    ACCOUNT_FROZEN(Section.FINANCIAL, 11, Kind.YES_IS_WARNING),

    PAYS_LATE(Section.PAYMENT, 1, Kind.YES_IS_WARNING),
    CASH_DAY_POSTPONED(Section.PAYMENT, 2, Kind.YES_IS_WARNING),
    CHEQUES_POSTPONED(Section.PAYMENT, 3, Kind.YES_IS_WARNING),
    BILLS_EXTENDED(Section.PAYMENT, 4, Kind.YES_IS_WARNING),
    ALL_PAYMENTS_EXTENDED(Section.PAYMENT, 5, Kind.YES_IS_WARNING);

    /** The three parts of the table. */
    public enum Section {
        /** 经营状况. */
        OPERATING("S1-42"),
        /** 财务现状. */
        FINANCIAL("S1-43"),
        /** 支付情况. */
        PAYMENT("S1-44");

        private final String rule;

        Section(String rule) {
            this.rule = rule;
        }

        public String rule() {
            return rule;
        }
    }

    /** How a question is answered, and which answer is a warning. */
    public enum Kind {
        SCALE, YES_IS_GOOD, YES_IS_WARNING
    }

    private final Section section;
    private final int number;
    private final Kind kind;

    Question(Section section, int number, Kind kind) {
        this.section = section;
        this.number = number;
        this.kind = kind;
    }

    public Section section() {
        return section;
    }

    /** Its number within the section, as printed. */
    public int number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    public boolean takes(Answer answer) {
        return answer == Answer.UNKNOWN || answer.scaled() == (kind == Kind.SCALE);
    }

    public boolean warns(Answer answer) {
        return switch (answer) {
            case POOR -> true;
            case YES -> kind == Kind.YES_IS_WARNING;
            case NO -> kind == Kind.YES_IS_GOOD;
            case GOOD, FAIR, UNKNOWN -> false;
        };
    }
}
