package io.keguan.customer.staff.events;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.staff.persistence.StaffDirectory;
import io.keguan.kit.inbox.EventConsumer;
import io.keguan.kit.inbox.Subscription;

/** Who works where, as the gateway tells: visitors ask for people (S2c-29), and violations are reported of people. */
@ApplicationScoped
public class StaffEvents implements EventConsumer {

    /** What is needed of a person's event; an assignment does not repeat the name. */
    record Person(UUID staffId, String name, UUID departmentId, List<String> roles) {}

    record Department(UUID departmentId, String name) {}

    private final StaffDirectory directory;

    public StaffEvents(StaffDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Subscription subscription() {
        return Subscription.of("staff-directory")
                .from("staff")
                .on("staff.registered.v1", Person.class,
                        (p, meta) -> directory.register(p.staffId, p.name, p.departmentId, p.roles))
                .on("staff.assigned.v1", Person.class,
                        (p, meta) -> directory.assign(p.staffId, p.departmentId, p.roles))
                .on("staff.disabled.v1", Person.class, (p, meta) -> directory.enable(p.staffId, false))
                .on("staff.enabled.v1", Person.class, (p, meta) -> directory.enable(p.staffId, true))
                .on("department.opened.v1", Department.class,
                        (d, meta) -> directory.nameDepartment(d.departmentId, d.name))
                .on("department.renamed.v1", Department.class,
                        (d, meta) -> directory.nameDepartment(d.departmentId, d.name));
    }
}
