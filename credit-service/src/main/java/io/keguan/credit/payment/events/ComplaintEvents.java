package io.keguan.credit.payment.events;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.payment.Concessions;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.inbox.EventConsumer;
import io.keguan.kit.inbox.Subscription;

/**
 * What was agreed with a customer about a complaint: a compensation becomes a credit note, and what it disputes is not asked for.
 */
@ApplicationScoped
public class ComplaintEvents implements EventConsumer {

    /** A compensation the company owes the customer. @param releaseNumber the delivery it is for, null for none */
    record Compensated(UUID compensationId, String complaintNumber, UUID customerId, String releaseNumber,
            long amountFen, Instant approvedAt) {}

    /** What the customer does not pay for until the complaint is dealt with, or pays for again. */
    record Disputed(UUID complaintId, String complaintNumber, UUID customerId, String releaseNumber, long amountFen) {}

    private static final Actor COMPLAINTS = new Actor(new UUID(0, 0), "客户投诉", null, null, Set.of(), Set.of(), true);

    private final Concessions concessions;

    public ComplaintEvents(Concessions concessions) {
        this.concessions = concessions;
    }

    @Override
    public Subscription subscription() {
        return Subscription.of("credit-notes")
                .from("complaint")
                .on("compensation.approved.v1", Compensated.class,
                        (c, meta) -> concessions.compensate(new Concessions.Compensation(c.compensationId,
                                c.complaintNumber, c.customerId, c.releaseNumber, c.amountFen, c.approvedAt),
                                COMPLAINTS))
                .on("complaint.payment-disputed.v1", Disputed.class,
                        (d, meta) -> concessions.dispute(d.customerId, d.releaseNumber, d.amountFen,
                                d.complaintNumber, COMPLAINTS))
                .on("complaint.payment-dispute-ended.v1", Disputed.class,
                        (d, meta) -> concessions.dispute(d.customerId, d.releaseNumber, -d.amountFen,
                                d.complaintNumber, COMPLAINTS));
    }
}
