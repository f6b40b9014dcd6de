package io.keguan.customer.reception.domain;

import static io.keguan.customer.reception.domain.ReceptionAction.ACCEPT;
import static io.keguan.customer.reception.domain.ReceptionAction.CONNECT;
import static io.keguan.customer.reception.domain.ReceptionAction.CORRECT;
import static io.keguan.customer.reception.domain.ReceptionAction.REGISTER;

import io.keguan.kit.domain.Transitions;

/** Where a visitor stands between the desk and the file. */
public enum ReceptionStatus {
    /** 待接待: the one assigned has not come yet. */
    ASSIGNED,
    /** 接待中: the one assigned is with the visitor. */
    ACCEPTED,
    /** 已登记: a registration came of it. */
    REGISTERED,
    /** 已接续: the visitor was a customer or registered already. */
    CONNECTED;

    public static final Transitions<ReceptionStatus, ReceptionAction> LIFECYCLE = Transitions
            .of(Reception.TYPE, ReceptionStatus.class, ReceptionAction.class)
            .allow(ACCEPT, ACCEPTED, ASSIGNED)
            .allow(REGISTER, REGISTERED, ACCEPTED)
            .allow(CONNECT, CONNECTED, ACCEPTED)
            .allow(CORRECT, ASSIGNED, ASSIGNED, ACCEPTED)
            .build();

    /** Whether the visitor is still being looked after. */
    public boolean open() {
        return !LIFECYCLE.allowed(this).isEmpty();
    }
}
