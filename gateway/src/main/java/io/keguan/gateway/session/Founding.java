package io.keguan.gateway.session;

import java.util.Set;
import java.util.UUID;

import io.keguan.gateway.department.Departments;
import io.keguan.gateway.department.domain.Department;
import io.keguan.gateway.staff.StaffRegister;
import io.keguan.gateway.staff.domain.StaffMember;
import io.keguan.gateway.staff.persistence.StaffRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.security.Roles;

/** Creates the company and its first administrator together. */
@UseCases
public class Founding {

    private static final String ROOT_CODE = "ROOT";
    /** Nobody is registered yet who could have done it. */
    private static final Actor SETUP = new Actor(new UUID(0, 0), "setup", null, null, Set.of(), Set.of(), false);

    private final Departments departments;
    private final StaffRegister register;
    private final StaffRepository staff;

    public Founding(Departments departments, StaffRegister register, StaffRepository staff) {
        this.departments = departments;
        this.register = register;
        this.staff = staff;
    }

    public StaffMember found(Setup.Founder founder, String passwordHash) {
        // The tree is locked by now: of two founders the second sees the first.
        Department company = departments.found(ROOT_CODE, founder.companyName(), SETUP);
        if (staff.count() > 0) {
            throw Refused.conflict("setup.closed");
        }
        return register.registerFirst(new StaffRegister.NewStaff(founder.username(), founder.name(), company.id(),
                Set.of(Roles.ADMIN), null), passwordHash, SETUP);
    }
}
