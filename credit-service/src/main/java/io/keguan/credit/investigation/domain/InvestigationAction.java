package io.keguan.credit.investigation.domain;

/** What happens to an investigation, and who does it. */
public enum InvestigationAction {
    /** An investigator takes it on. */
    START(By.INVESTIGATOR),
    /** Another investigator goes on with it. */
    TAKE_OVER(By.OTHER_INVESTIGATOR),
    /** All questions are answered. */
    COMPLETE(By.ASSIGNED),
    /** Something has to be asked again. */
    REOPEN(By.ASSIGNED),
    /** The report is written. */
    REPORT(By.ASSIGNED),
    /** It is not needed any more. */
    CANCEL(By.REQUESTER);

    /** Whose action it is. */
    public enum By {
        /** Any investigator. */
        INVESTIGATOR,
        /** Any investigator but the one who is at it. */
        OTHER_INVESTIGATOR,
        /** The investigator who is at it. */
        ASSIGNED,
        /** Who asked for it, and the credit officer. */
        REQUESTER
    }

    private final By by;

    InvestigationAction(By by) {
        this.by = by;
    }

    public By by() {
        return by;
    }
}
