package io.keguan.customer.duty;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.AccessPolicy.File;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.duty.domain.Duty;
import io.keguan.customer.duty.domain.DutyKind;
import io.keguan.customer.duty.persistence.DutyRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditResource.AuditAccess;
import io.keguan.kit.security.Roles;

/** Who does a duty, and who reads what became of it. */
@ApplicationScoped
public class DutyAccess implements AuditAccess {

    private final DutyRepository duties;
    private final CustomerRepository customers;
    private final AccessPolicy access;

    public DutyAccess(DutyRepository duties, CustomerRepository customers, AccessPolicy access) {
        this.duties = duties;
        this.customers = customers;
        this.access = access;
    }

    /**
     * 客户经理 of a file is whoever has that role in the customer's department, any of them. What is the owner's duty they
     * may do as well, and so may the department's manager, when the owner is away.
     */
    static boolean mayDo(DutyKind kind, Customer customer, Actor by) {
        boolean manages = by.departments().contains(customer.owner().departmentId());
        return manages && by.has(Roles.ACCOUNT_MANAGER)
                || kind.ownersMatter() && (by.id().equals(customer.owner().ownerId())
                        || manages && by.has(Roles.DEPT_MANAGER));
    }

    @Override
    public String aggregateType() {
        return Duty.TYPE;
    }

    @Override
    public boolean mayRead(UUID dutyId, Actor actor) {
        return access.reader(actor).standing(File.of(customers.get(duties.get(dutyId).customerId())));
    }
}
