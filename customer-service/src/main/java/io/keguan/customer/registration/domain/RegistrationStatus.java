package io.keguan.customer.registration.domain;

import static io.keguan.customer.registration.domain.RegistrationAction.ESTABLISH;
import static io.keguan.customer.registration.domain.RegistrationAction.REQUEST_VERIFICATION;
import static io.keguan.customer.registration.domain.RegistrationAction.RESUBMIT;
import static io.keguan.customer.registration.domain.RegistrationAction.RETURN;
import static io.keguan.customer.registration.domain.RegistrationAction.VERIFY;
import static io.keguan.customer.registration.domain.RegistrationAction.WITHDRAW;

import io.keguan.kit.domain.Transitions;

/** Where a registration stands between the representative and the data administrator. */
public enum RegistrationStatus {
    /** 待审核: waits for the data administrator. */
    SUBMITTED,
    /** 待核实: the customer could not be confirmed, the representative verifies again. */
    TO_VERIFY,
    /** 已退回: the representative has to correct the form. */
    RETURNED,
    /** 已建档: the customer's file is established. */
    ESTABLISHED,
    /** 已撤回: the representative took it back. */
    WITHDRAWN;

    public static final Transitions<RegistrationStatus, RegistrationAction> LIFECYCLE = Transitions
            .of(Registration.TYPE, RegistrationStatus.class, RegistrationAction.class)
            .allow(REQUEST_VERIFICATION, TO_VERIFY, SUBMITTED)
            .allow(VERIFY, SUBMITTED, TO_VERIFY)
            .allow(RETURN, RETURNED, SUBMITTED, TO_VERIFY)
            .allow(RESUBMIT, SUBMITTED, RETURNED)
            .allow(ESTABLISH, ESTABLISHED, SUBMITTED, TO_VERIFY)
            .allow(WITHDRAW, WITHDRAWN, SUBMITTED, TO_VERIFY, RETURNED)
            .build();

    /** Whether somebody still has to do something; an open registration holds its company code. */
    public boolean open() {
        return !LIFECYCLE.allowed(this).isEmpty();
    }
}
