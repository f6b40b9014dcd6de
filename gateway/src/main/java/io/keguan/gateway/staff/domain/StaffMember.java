package io.keguan.gateway.staff.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;

/** The account of a person: who they are, where they belong, what they may do, and how they prove it. */
@Entity
@Table(name = "staff")
public class StaffMember extends Aggregate {

    public static final String TYPE = "staff";
    public static final String ADMIN = "ADMIN";

    @Column(name = "username")
    private String username;

    @Column(name = "username_key")
    private String usernameKey;

    @Column(name = "name")
    private String name;

    @Column(name = "department_id")
    private UUID departmentId;

    @Column(name = "roles")
    private List<String> roles;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private StaffStatus status;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @Column(name = "registered_at")
    private Instant registeredAt;

    protected StaffMember() {}

    public StaffMember(Username username, String name, UUID departmentId, Collection<String> roles, Instant now) {
        super(Ids.next());
        this.username = username.text();
        this.usernameKey = username.key();
        this.name = name;
        this.departmentId = departmentId;
        this.roles = sorted(roles);
        this.status = StaffStatus.ACTIVE;
        this.registeredAt = now;
    }

    public StaffEvent registered() {
        return new StaffEvent.Registered(id(), name, departmentId, roles());
    }

    /** Puts the person into a department with exactly these roles. */
    public StaffEvent assign(UUID newDepartmentId, Collection<String> newRoles) {
        status = StaffStatus.LIFECYCLE.next(status, StaffAction.ASSIGN);
        departmentId = newDepartmentId;
        roles = sorted(newRoles);
        return new StaffEvent.Assigned(id(), departmentId, roles());
    }

    public StaffEvent disable() {
        status = StaffStatus.LIFECYCLE.next(status, StaffAction.DISABLE);
        return new StaffEvent.Disabled(id());
    }

    public StaffEvent enable() {
        status = StaffStatus.LIFECYCLE.next(status, StaffAction.ENABLE);
        return new StaffEvent.Enabled(id());
    }

    /** A password someone else knows: it must be changed at the next sign-in. */
    public void giveTemporaryPassword(String hash) {
        status = StaffStatus.LIFECYCLE.next(status, StaffAction.RESET_PASSWORD);
        passwordHash = hash;
        mustChangePassword = true;
    }

    public void chooseOwnPassword(String hash) {
        passwordHash = hash;
        mustChangePassword = false;
    }

    /** Nobody decides about their own account: the one who asks and the one who decides are two people. */
    public void refuseForOneself(UUID actorId) {
        if (id().equals(actorId)) {
            throw Refused.forbidden("staff.own-account").rule("S1-63");
        }
    }

    /** True when this person is one of those without whom nobody could administer the system. */
    public boolean administers() {
        return status == StaffStatus.ACTIVE && roles.contains(ADMIN);
    }

    private static List<String> sorted(Collection<String> roles) {
        return new ArrayList<>(new TreeSet<>(roles));
    }

    public Username username() {
        return new Username(username);
    }

    public String name() {
        return name;
    }

    public UUID departmentId() {
        return departmentId;
    }

    public List<String> roles() {
        return List.copyOf(roles);
    }

    public boolean holds(Set<String> wanted) {
        return Set.copyOf(roles).equals(wanted);
    }

    public StaffStatus status() {
        return status;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }
}
