package io.keguan.customer.check;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.archive.FilePart;
import io.keguan.customer.archive.MergePart;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.check.persistence.ItemRepository;
import io.keguan.customer.retention.persistence.Eraser;
import io.keguan.kit.domain.Actor;

/** A file that is sealed, merged or destroyed goes out of the samples that are still worked on; what was found stays counted. */
@ApplicationScoped
public class FilesOutOfUse implements FilePart, MergePart, Eraser.Keeper {

    private static final Actor RETENTION = new Actor(new UUID(0, 0), "系统", null, null, java.util.Set.of(),
            java.util.Set.of(), true);

    private final CheckItems checked;
    private final ItemRepository items;
    private final CustomerRepository customers;

    public FilesOutOfUse(CheckItems checked, ItemRepository items, CustomerRepository customers) {
        this.checked = checked;
        this.items = items;
        this.customers = customers;
    }

    @Override
    public void sealed(Customer file, Actor by) {
        checked.drop(file, by);
    }

    @Override
    public void merged(Customer absorbed, Customer kept, Actor by) {
        checked.drop(absorbed, by);
    }

    /** A file that comes back from an old copy of the database may be in a sample when it is destroyed again. */
    @Override
    public List<UUID> erase(UUID customerId, UUID registrationId, String number) {
        checked.drop(customers.get(customerId), RETENTION);
        items.flush();
        return items.erase(customerId, number);
    }
}
