package io.keguan.customer.filing.domain;

/** What happens to a filing, and which side does it. */
public enum FilingAction {
    /** The business department hands 《客户基本信息表》 in. */
    SUBMIT(By.DEPARTMENT),
    /** The market promotion department takes the customer on file. */
    ACCEPT(By.MARKET),
    /** The form has to be corrected. */
    RETURN(By.MARKET),
    /** 督促: the department is asked once more, beyond the reminders that come by themselves (S2a-21). */
    REMIND(By.OVERSEER),
    /** The registration was withdrawn: there is nobody to file. */
    CANCEL(By.NOBODY);

    /** Which side acts. */
    public enum By {
        DEPARTMENT, MARKET, OVERSEER, NOBODY
    }

    private final By by;

    FilingAction(By by) {
        this.by = by;
    }

    public By by() {
        return by;
    }
}
