package io.keguan.credit.investigation.events;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.investigation.Investigations;
import io.keguan.kit.inbox.EventConsumer;
import io.keguan.kit.inbox.Subscription;

/** A customer was visited as the regulation wants it: its grade is looked at again (S0-14). */
@ApplicationScoped
public class VisitEvents implements EventConsumer {

    /** A duty at a customer's file that was done; the visit is one of them. */
    record DutyDone(UUID customerId, String kind) {}

    private static final String VISIT = "VISIT";

    private final Investigations investigations;

    public VisitEvents(Investigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public Subscription subscription() {
        return Subscription.of("visited-customers")
                .from("customer")
                .on("duty.done.v1", DutyDone.class, (duty, meta) -> {
                    if (VISIT.equals(duty.kind)) {
                        investigations.visited(duty.customerId);
                    }
                });
    }
}
