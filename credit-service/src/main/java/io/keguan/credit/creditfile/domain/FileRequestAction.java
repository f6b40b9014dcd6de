package io.keguan.credit.creditfile.domain;

/** What is done with a request to read a credit file. There is none for lending it: a credit file is not lent (S3-18). */
public enum FileRequestAction {
    /** The applicant may read from now on. */
    APPROVE(By.DECIDER),
    REJECT(By.DECIDER),
    /** The applicant no longer needs it. */
    WITHDRAW(By.APPLICANT),
    /** What was granted is taken back. */
    REVOKE(By.DECIDER),
    /** The time of the permission has run out; nobody does that by hand. */
    EXPIRE(By.CLOCK);

    /** Who acts. */
    public enum By {
        APPLICANT, DECIDER, CLOCK
    }

    private final By by;

    FileRequestAction(By by) {
        this.by = by;
    }

    public By by() {
        return by;
    }
}
