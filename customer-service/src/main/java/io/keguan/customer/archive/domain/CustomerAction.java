package io.keguan.customer.archive.domain;

/** What happens to a customer's file as a whole. */
public enum CustomerAction {
    /** The same company's other file goes on (S2c-28). */
    MERGE,
    /** The cooperation has ended (S4-19). */
    SEAL,
    /** The cooperation goes on again. */
    UNSEAL,
    /** By an executed destruction list (S4-18, S2c-39), never by itself. */
    DESTROY
}
