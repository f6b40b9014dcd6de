package io.keguan.customer.reception.domain;

/** What people do with a reception, and who. */
public enum ReceptionAction {
    /** The one assigned meets the visitor. */
    ACCEPT(By.HOST),
    /** The visitor becomes a customer by the registration form. */
    REGISTER(By.HOST),
    /** The visitor is a customer already, or registered. */
    CONNECT(By.HOST),
    /** The department's manager decides otherwise. */
    CORRECT(By.MANAGER);

    /** Whose the action is. */
    public enum By {
        HOST, MANAGER
    }

    private final By by;

    ReceptionAction(By by) {
        this.by = by;
    }

    public By by() {
        return by;
    }
}
