package io.keguan.customer.access.domain;

/**
 * Who decides a request, and the article that says so.
 *
 * @param approver the role that decides
 */
public record Approval(Approver approver, String rule) {

    /** The roles that decide; named like the roles of the house. */
    public enum Approver {
        DEPT_MANAGER, GENERAL_MANAGER, DATA_ADMIN
    }

    /** Viewing follows where the file is, details are the administrator's, copies and paper files the general manager's. */
    public static Approval of(AccessKind kind, Ground ground) {
        return switch (kind) {
            case DETAIL -> new Approval(Approver.DATA_ADMIN, "S4-28");
            case COPY -> new Approval(Approver.GENERAL_MANAGER, "S2c-37");
            case BORROW -> new Approval(Approver.GENERAL_MANAGER, "S2c-38");
            case VIEW -> switch (ground) {
                case OWN_DEPARTMENT -> new Approval(Approver.DEPT_MANAGER, "S2a-09");
                case OTHER_DEPARTMENT -> new Approval(Approver.GENERAL_MANAGER, "S2a-10");
                case ARCHIVED -> new Approval(Approver.GENERAL_MANAGER, "S2c-37");
            };
        };
    }
}
