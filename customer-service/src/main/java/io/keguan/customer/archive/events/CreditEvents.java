package io.keguan.customer.archive.events;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.Customers;
import io.keguan.customer.archive.persistence.CreditStandings.Standing;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.inbox.EventConsumer;
import io.keguan.kit.inbox.EventMeta;
import io.keguan.kit.inbox.Subscription;

/** Credit control's decisions about a customer become the credit degree on the customer's card (S0-06). */
@ApplicationScoped
public class CreditEvents implements EventConsumer {

    /** What the card needs of every event of a credit account. @param limitFen null: no limit of its own */
    record CreditAccountChanged(UUID customerId, Long limitFen, String status) {}

    /** A customer goods stop going out to, or go out to again. */
    record Shipment(UUID customerId) {}

    private static final Actor CREDIT_CONTROL = new Actor(new UUID(0, 0), "信用管理", null, null, Set.of(), Set.of(),
            true);

    private final Customers customers;

    public CreditEvents(Customers customers) {
        this.customers = customers;
    }

    @Override
    public Subscription subscription() {
        return Subscription.of("archive")
                .from("credit")
                .on("credit-account.opened.v1", CreditAccountChanged.class, changed("credit-opened"))
                .on("credit-account.limit-changed.v1", CreditAccountChanged.class, changed("credit-limit-changed"))
                .on("credit-account.frozen.v1", CreditAccountChanged.class, changed("credit-frozen"))
                .on("credit-account.unfrozen.v1", CreditAccountChanged.class, changed("credit-unfrozen"))
                .on("credit-account.shipment-stopped.v1", Shipment.class,
                        (stop, meta) -> customers.shipmentStopped(stop.customerId, meta.at(), CREDIT_CONTROL))
                .on("credit-account.shipment-resumed.v1", Shipment.class,
                        (stop, meta) -> customers.shipmentStopped(stop.customerId, null, CREDIT_CONTROL));
    }

    private Subscription.Handler<CreditAccountChanged> changed(String step) {
        return (CreditAccountChanged event, EventMeta meta) -> customers.creditChanged(event.customerId, step,
                new Standing(null, event.limitFen, event.status, meta.at(), null), CREDIT_CONTROL);
    }
}
