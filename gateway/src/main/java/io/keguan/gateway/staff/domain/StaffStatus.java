package io.keguan.gateway.staff.domain;

import static io.keguan.gateway.staff.domain.StaffAction.ASSIGN;
import static io.keguan.gateway.staff.domain.StaffAction.DISABLE;
import static io.keguan.gateway.staff.domain.StaffAction.ENABLE;
import static io.keguan.gateway.staff.domain.StaffAction.RESET_PASSWORD;

import io.keguan.kit.domain.Transitions;

/** Whether a member of staff can work with the system. */
public enum StaffStatus {
    /** Can sign in. */
    ACTIVE,
    /** Has left or is suspended: can't sign in, but stays for the records that name the person. */
    DISABLED;

    public static final Transitions<StaffStatus, StaffAction> LIFECYCLE = Transitions
            .of("staff", StaffStatus.class, StaffAction.class)
            .allow(ASSIGN, ACTIVE, ACTIVE)
            .allow(RESET_PASSWORD, ACTIVE, ACTIVE)
            .allow(DISABLE, DISABLED, ACTIVE)
            .allow(ASSIGN, DISABLED, DISABLED)
            .allow(ENABLE, ACTIVE, DISABLED)
            .build();
}
