package io.keguan.customer.retention.domain;

/** What happens to a destruction list, and who does it. */
public enum DestructionAction {
    SUBMIT(By.DRAFTER),
    /** 审核 by the head of a department (S2c-39). */
    REVIEW(By.REVIEWER),
    /** 批准 by the general manager (S2c-39). */
    APPROVE(By.APPROVER),
    /** 见证签字, each under the own sign-in (S4-18). */
    SIGN(By.WITNESS),
    /** The files are destroyed; nothing brings them back. */
    EXECUTE(By.EXECUTOR),
    REJECT(By.DECIDER),
    WITHDRAW(By.DRAFTER);

    /** Which part a person plays. */
    public enum By {
        DRAFTER, REVIEWER, APPROVER, WITNESS, EXECUTOR, DECIDER
    }

    private final By by;

    DestructionAction(By by) {
        this.by = by;
    }

    public By by() {
        return by;
    }
}
