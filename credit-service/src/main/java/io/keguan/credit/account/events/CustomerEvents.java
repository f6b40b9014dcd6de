package io.keguan.credit.account.events;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.account.CreditAccounts;
import io.keguan.credit.account.domain.CustomerFile;
import io.keguan.credit.account.domain.Holder;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.inbox.EventConsumer;
import io.keguan.kit.inbox.Subscription;

/**
 * A customer whose file begins gets a credit account with the small limit of a new customer (S1-53); the account follows when
 * the customer is called something else or is looked after by others.
 */
@ApplicationScoped
public class CustomerEvents implements EventConsumer {

    /** What credit control needs of a customer; the same of a new one and of one that changed. */
    record CustomerFacts(UUID customerId, String number, String name, UUID departmentId, UUID ownerId) {

        Holder holder() {
            return new Holder(customerId, number, name, departmentId, ownerId);
        }
    }

    /** A second file of the same company that goes on in another. */
    record CustomerMerged(UUID customerId, UUID intoCustomerId) {}

    /** A customer whose file is out of use or in use again, or gone. */
    record CustomerNamed(UUID customerId) {}

    private static final Actor ARCHIVE = new Actor(new UUID(0, 0), "客户档案", null, null, Set.of(), Set.of(), true);

    private final CreditAccounts accounts;

    public CustomerEvents(CreditAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Subscription subscription() {
        return Subscription.of("credit-accounts")
                .from("customer")
                .on("customer.established.v1", CustomerFacts.class,
                        (customer, meta) -> accounts.open(customer.holder(), ARCHIVE))
                .on("customer.changed.v1", CustomerFacts.class,
                        (customer, meta) -> accounts.holderChanged(customer.holder(), ARCHIVE))
                .on("customer.merged.v1", CustomerMerged.class,
                        (merged, meta) -> accounts.merged(merged.customerId, merged.intoCustomerId, ARCHIVE))
                .on("customer.sealed.v1", CustomerNamed.class,
                        (customer, meta) -> accounts.fileIs(customer.customerId, CustomerFile.SEALED, ARCHIVE))
                .on("customer.unsealed.v1", CustomerNamed.class,
                        (customer, meta) -> accounts.fileIs(customer.customerId, CustomerFile.ACTIVE, ARCHIVE))
                .on("customer.destroyed.v1", CustomerNamed.class,
                        (customer, meta) -> accounts.forget(customer.customerId, ARCHIVE));
    }
}
