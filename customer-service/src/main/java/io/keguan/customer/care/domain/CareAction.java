package io.keguan.customer.care.domain;

/** What happens to a care plan. */
public enum CareAction {
    /** The author changes what is planned. */
    EDIT,
    /** The author hands the plan in. */
    SUBMIT,
    /** Another account manager puts it in force. */
    APPROVE,
    /** It has to be corrected. */
    RETURN,
    /** A line was carried out. */
    CARRY_OUT,
    /** A new version is drafted; this one stays in force until the new one is approved. */
    AMEND,
    /** It is over: by the account manager, by a newer version, with the year or with the file. */
    END
}
