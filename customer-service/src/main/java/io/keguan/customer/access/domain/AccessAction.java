package io.keguan.customer.access.domain;

/** What people do with an access request, and who of them. */
public enum AccessAction {
    /** One of those whose agreement the company asks for agrees (S2d-41). */
    CONSENT(By.CONSENTER),
    /** The head of the file's department has reviewed the borrowing (S2c-38). */
    REVIEW(By.REVIEWER),
    APPROVE(By.APPROVER),
    REJECT(By.APPROVER),
    /** The applicant no longer needs it. */
    WITHDRAW(By.APPLICANT),
    /** What was granted is taken back. */
    REVOKE(By.APPROVER),
    /** The keeper enters the loan and hands the paper file out (S2c-38). */
    REGISTER(By.KEEPER),
    /** The keeper has the paper file back, whole. */
    RETURN(By.KEEPER),
    /** The paper file is lost, or came back damaged (S2d-43). */
    REPORT_LOSS(By.KEEPER),
    /** The borrower may borrow again. */
    LIFT_BAR(By.LIFTER),
    /** The time of a grant has run out. */
    EXPIRE(By.CLOCK),
    /** The paper file was not back in time (S2d-42). */
    LAPSE(By.CLOCK);

    /** Who acts. */
    public enum By {
        APPLICANT, CONSENTER, REVIEWER, APPROVER, KEEPER, LIFTER, CLOCK
    }

    private final By by;

    AccessAction(By by) {
        this.by = by;
    }

    public By by() {
        return by;
    }
}
