package io.keguan.gateway.staff.domain;

/** What an administrator can do with another person's account. */
public enum StaffAction {
    ASSIGN, RESET_PASSWORD, DISABLE, ENABLE
}
