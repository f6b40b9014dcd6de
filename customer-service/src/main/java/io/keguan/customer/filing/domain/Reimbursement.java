package io.keguan.customer.filing.domain;

import java.time.Instant;

/**
 * Whether costs for a customer (招待费, 差旅费, 礼品费) may be reimbursed: only when the customer is on file (S2a-20).
 *
 * @param obstacle why not, null when they may
 */
public record Reimbursement(boolean allowed, Obstacle obstacle) {

    public static final String RULE = "S2a-20";

    /** Why costs are not reimbursed. */
    public enum Obstacle {
        /** The company does not know such a customer; who is unknown is not on file. */
        UNKNOWN_CUSTOMER("filing.not-reimbursable.unknown-customer"),
        /** Nothing was handed in yet; the deadline still runs. */
        NOT_FILED("filing.not-reimbursable.not-filed"),
        /** Nothing was handed in, and the deadline has passed. */
        OVERDUE("filing.not-reimbursable.overdue"),
        /** The form waits for the market promotion department. */
        AWAITING_ACCEPTANCE("filing.not-reimbursable.awaiting-acceptance"),
        /** The form came back and has to be corrected. */
        RETURNED("filing.not-reimbursable.returned");

        private final String code;

        Obstacle(String code) {
            this.code = code;
        }

        /** What its words are looked up by. */
        public String code() {
            return code;
        }
    }

    public static Reimbursement ofUnknown() {
        return new Reimbursement(false, Obstacle.UNKNOWN_CUSTOMER);
    }

    /**
     * @param status of the customer's filing, null when it has not begun
     * @param due until when it is due, null when it has not begun
     */
    public static Reimbursement decide(FilingStatus status, Instant due, Instant now) {
        Obstacle obstacle = switch (status) {
            case null -> Obstacle.NOT_FILED;
            case CANCELLED -> Obstacle.UNKNOWN_CUSTOMER;
            case FILED -> null;
            case SUBMITTED -> Obstacle.AWAITING_ACCEPTANCE;
            case RETURNED -> now.isBefore(due) ? Obstacle.RETURNED : Obstacle.OVERDUE;
            case DUE -> now.isBefore(due) ? Obstacle.NOT_FILED : Obstacle.OVERDUE;
        };
        return new Reimbursement(obstacle == null, obstacle);
    }
}
