package io.keguan.customer.retention.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.CustomerEvent;
import io.keguan.kit.journal.Forgetting;
import io.keguan.kit.sql.Sql;

/**
 * Takes a customer out of every table of this service, in the transaction that destroys its file. The rows stay, with their
 * numbers, people and dates; what they said of the customer goes. See docs/adr/0007-destruction.md.
 */
@ApplicationScoped
public class Eraser {

    /** A feature that keeps something of customers in tables of its own. */
    public interface Keeper {

        /** Erases what it keeps, and returns the ids of its records of the customer, whose trails and tasks go as well. */
        List<UUID> erase(UUID customerId, UUID registrationId, String number);
    }

    /** In this order, whoever locks both. */
    private static final List<String> LOCKS = List.of("change_request", "access_request");

    private final DataSource database;
    private final Forgetting forgetting;
    private final Instance<Keeper> keepers;

    public Eraser(DataSource database, Forgetting forgetting, @Any Instance<Keeper> keepers) {
        this.database = database;
        this.forgetting = forgetting;
        this.keepers = keepers;
    }

    /** Holds what others lock before they lock the files, so that nobody waits for each other. */
    public void hold(List<UUID> customers) {
        for (String table : LOCKS) {
            Sql.all(database, row -> row.getObject(1),
                    "SELECT id FROM " + table + " WHERE customer_id = ANY (?) ORDER BY id FOR UPDATE", customers);
        }
    }

    /**
     * @param customer as {@link Customer#destroy} has left it, and written to the database
     * @param tombstone the sequence of the event that says so, if it was sent before
     */
    public void erase(Customer customer, long tombstone) {
        UUID id = customer.id();
        UUID registration = customer.registration().registrationId();
        List<UUID> records = new ArrayList<>(List.of(id));
        keepers.forEach(keeper -> records.addAll(keeper.erase(id, registration, customer.number())));
        forgetting.destroyKeys(records);
        forgetting.forgetWork(records);
        forgetting.forgetAnswers(records);
        forgetting.replaceEvents(new CustomerEvent.Erased(id, customer.number()), tombstone);
    }
}
