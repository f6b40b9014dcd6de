package io.keguan.credit;

import java.util.Set;
import java.util.UUID;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.security.Roles;

/** Groups of people who do the same things in several features. */
public final class CreditStaff {

    /** Those who sell, and who lead them. */
    public static final String[] SALES = {Roles.SALES_REP, Roles.ACCOUNT_MANAGER, Roles.KEY_ACCOUNT_MANAGER,
            Roles.DEPT_MANAGER};
    public static final String[] MANAGEMENT = {Roles.GENERAL_MANAGER, Roles.DEPUTY_GM};

    /** What a deadline does, nobody does. */
    public static final Actor CALENDAR = new Actor(new UUID(0, 1), "系统", null, null, Set.of(), Set.of(), true);

    private CreditStaff() {}
}
