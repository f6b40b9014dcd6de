package io.keguan.customer.check.domain;

/** What happens to a file in the sample of a check, and who does it. */
public enum ItemAction {
    /** The file is in order. */
    PASS(By.JUDGE),
    /** The file has a fault, which is corrected until a deadline (S4-29). */
    FIND(By.JUDGE),
    /** The fault is mended, or there is an answer to it. */
    ANSWER(By.RESPONSIBLE),
    /** The correction is accepted. */
    CONFIRM(By.JUDGE),
    /** The correction is not accepted; there is a new deadline. */
    RETURN(By.JUDGE),
    /** The deadline has passed. */
    FALL_OVERDUE(By.NOBODY),
    /** The file is not in use any more. */
    DROP(By.NOBODY);

    /** Whose action it is. */
    public enum By {
        JUDGE, RESPONSIBLE, NOBODY
    }

    private final By by;

    ItemAction(By by) {
        this.by = by;
    }

    public By by() {
        return by;
    }
}
