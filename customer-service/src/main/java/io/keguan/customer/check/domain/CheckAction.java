package io.keguan.customer.check.domain;

/** What happens to a check itself; everything else happens to its items. */
public enum CheckAction {
    /** The last file was judged; nobody does it, it follows. */
    COMPLETE
}
