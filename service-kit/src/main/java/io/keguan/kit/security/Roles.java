package io.keguan.kit.security;

import java.util.Set;

/** The roles a member of staff or an API client may hold; one person may hold several. */
public final class Roles {

    public static final String SALES_REP = "SALES_REP";
    public static final String ACCOUNT_MANAGER = "ACCOUNT_MANAGER";
    public static final String DATA_ADMIN = "DATA_ADMIN";
    public static final String DEPT_MANAGER = "DEPT_MANAGER";
    public static final String GENERAL_MANAGER = "GENERAL_MANAGER";
    public static final String DEPUTY_GM = "DEPUTY_GM";
    public static final String CREDIT_OFFICER = "CREDIT_OFFICER";
    public static final String INVESTIGATOR = "INVESTIGATOR";
    public static final String FINANCE = "FINANCE";
    public static final String COMPLAINT_OFFICER = "COMPLAINT_OFFICER";
    public static final String SERVICE_MANAGER = "SERVICE_MANAGER";
    public static final String QUALITY_INSPECTOR = "QUALITY_INSPECTOR";
    public static final String PRODUCTION = "PRODUCTION";
    public static final String SERVICE_CLERK = "SERVICE_CLERK";
    public static final String DISPATCHER = "DISPATCHER";
    public static final String TECHNICIAN = "TECHNICIAN";
    public static final String WORKSHOP_DIRECTOR = "WORKSHOP_DIRECTOR";
    public static final String KEY_ACCOUNT_SUPERVISOR = "KEY_ACCOUNT_SUPERVISOR";
    public static final String KEY_ACCOUNT_MANAGER = "KEY_ACCOUNT_MANAGER";
    public static final String MARKET = "MARKET";
    public static final String AUDITOR = "AUDITOR";
    public static final String ADMIN = "ADMIN";

    public static final Set<String> ALL = Set.of(SALES_REP, ACCOUNT_MANAGER, DATA_ADMIN, DEPT_MANAGER, GENERAL_MANAGER,
            DEPUTY_GM, CREDIT_OFFICER, INVESTIGATOR, FINANCE, COMPLAINT_OFFICER, SERVICE_MANAGER, QUALITY_INSPECTOR,
            PRODUCTION, SERVICE_CLERK, DISPATCHER, TECHNICIAN, WORKSHOP_DIRECTOR, KEY_ACCOUNT_SUPERVISOR,
            KEY_ACCOUNT_MANAGER, MARKET, AUDITOR, ADMIN);

    private Roles() {}
}
