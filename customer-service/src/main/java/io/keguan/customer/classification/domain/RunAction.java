package io.keguan.customer.classification.domain;

/** What happens to a classification run, and who does it. */
public enum RunAction {
    /** The management gives the customers the classes. */
    APPROVE(By.MANAGEMENT),
    /** The management wants it computed otherwise. */
    REJECT(By.MANAGEMENT),
    /** Who proposed it takes it back. */
    WITHDRAW(By.PROPOSER),
    /** Another run was approved. */
    OUTDATE(By.NOBODY);

    /** Whose action it is. */
    public enum By {
        MANAGEMENT, PROPOSER, NOBODY
    }

    private final By by;

    RunAction(By by) {
        this.by = by;
    }

    public By by() {
        return by;
    }
}
