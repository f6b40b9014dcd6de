package io.keguan.customer.registration.domain;

/** What people do with a registration, and who: the data administrator audits, the submitter answers. */
public enum RegistrationAction {
    /** The customer could not be confirmed (S4-11). */
    REQUEST_VERIFICATION(By.AUDITOR),
    /** The representative has asked the customer again (S4-11). */
    VERIFY(By.SUBMITTER),
    /** The form has to be corrected. */
    RETURN(By.AUDITOR),
    /** The form was corrected. */
    RESUBMIT(By.SUBMITTER),
    /** Audited and confirmed with the customer: the file begins (S4-22, S4-23). */
    ESTABLISH(By.AUDITOR),
    /** The representative takes the form back. */
    WITHDRAW(By.SUBMITTER);

    /** Which side of the desk acts. */
    public enum By {
        SUBMITTER, AUDITOR
    }

    private final By by;

    RegistrationAction(By by) {
        this.by = by;
    }

    public By by() {
        return by;
    }
}
