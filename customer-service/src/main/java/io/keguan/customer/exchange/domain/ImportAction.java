package io.keguan.customer.exchange.domain;

/** What happens with an import, and by whom: three people, and the background work. */
public enum ImportAction {
    /** Every row was compared with the archive. */
    FINISH_CHECK(By.SYSTEM),
    /** The file can't be read. */
    FAIL(By.SYSTEM),
    /** The submitter hands the checked rows in for approval. */
    SUBMIT(By.SUBMITTER),
    /** The changes are necessary (S4-25). */
    APPROVE(By.JUDGE),
    /** They are not. */
    REJECT(By.JUDGE),
    /** The rows are written into the files (S4-26). */
    EXECUTE(By.EXECUTOR),
    /** Asks the writing to stop between two parts. */
    STOP(By.EXECUTOR),
    /** The writing or taking back has stopped before its end. */
    INTERRUPT(By.SYSTEM),
    FINISH(By.SYSTEM),
    /** Takes back what was written and not changed since. */
    UNDO(By.EXECUTOR),
    FINISH_UNDO(By.SYSTEM),
    /** The submitter gives it up. */
    CANCEL(By.SUBMITTER);

    /** Whose action it is. */
    public enum By {
        SUBMITTER, JUDGE, EXECUTOR, SYSTEM
    }

    private final By by;

    ImportAction(By by) {
        this.by = by;
    }

    public By by() {
        return by;
    }
}
