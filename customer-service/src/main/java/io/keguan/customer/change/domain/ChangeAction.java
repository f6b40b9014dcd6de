package io.keguan.customer.change.domain;

/** What people do with a change request, and who: three people for one change (S1-63). */
public enum ChangeAction {
    /** The change is necessary (S4-25). */
    APPROVE(By.JUDGE),
    /** The change is not necessary (S4-25). */
    REJECT(By.JUDGE),
    /** The change is written into the file (S4-26). */
    EXECUTE(By.EXECUTOR),
    /** The evidence is not enough to change the file. */
    SEND_BACK(By.EXECUTOR),
    /** The applicant sets the request on what the file says now, and it is judged anew. */
    REBASE(By.APPLICANT),
    /** The applicant takes the request back. */
    WITHDRAW(By.APPLICANT);

    /** Whose action it is. */
    public enum By {
        APPLICANT, JUDGE, EXECUTOR
    }

    private final By by;

    ChangeAction(By by) {
        this.by = by;
    }

    public By by() {
        return by;
    }
}
