package io.keguan.gateway.department.domain;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.kit.domain.Aggregate;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;

/** A part of the company that people belong to. The company itself is the one department without a parent. */
@Entity
@Table(name = "department")
public class Department extends Aggregate {

    public static final String TYPE = "department";

    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private String name;

    @Column(name = "parent_id")
    private UUID parentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private DepartmentStatus status;

    protected Department() {}

    /** @param parent null only for the company itself */
    public Department(String code, String name, Department parent) {
        super(Ids.next());
        if (parent != null) {
            parent.requireOpen("parentId");
        }
        this.code = code;
        this.name = name;
        this.parentId = parent == null ? null : parent.id();
        this.status = DepartmentStatus.OPEN;
    }

    public DepartmentEvent opened() {
        return new DepartmentEvent.Opened(id(), code, name, parentId);
    }

    public DepartmentEvent rename(String newName) {
        status = DepartmentStatus.LIFECYCLE.next(status, DepartmentAction.RENAME);
        name = newName;
        return new DepartmentEvent.Renamed(id(), newName);
    }

    /** @param below true when the new parent lies below this department or is this department */
    public DepartmentEvent move(Department newParent, boolean below) {
        status = DepartmentStatus.LIFECYCLE.next(status, DepartmentAction.MOVE);
        refuseForRoot();
        newParent.requireOpen("parentId");
        if (below) {
            throw Refused.conflict("department.move-below-itself");
        }
        parentId = newParent.id();
        return new DepartmentEvent.Moved(id(), parentId);
    }

    /** @param inUse true while open departments, active staff or active API clients belong to it */
    public DepartmentEvent close(boolean inUse) {
        DepartmentStatus next = DepartmentStatus.LIFECYCLE.next(status, DepartmentAction.CLOSE);
        refuseForRoot();
        if (inUse) {
            throw Refused.conflict("department.in-use");
        }
        status = next;
        return new DepartmentEvent.Closed(id());
    }

    /** Refuses the use of a closed department, on the input that named it. */
    public void requireOpen(String field) {
        if (status != DepartmentStatus.OPEN) {
            throw Refused.invalid(field, "department.closed", null);
        }
    }

    private void refuseForRoot() {
        if (isRoot()) {
            throw Refused.conflict("department.root-fixed");
        }
    }

    public boolean isRoot() {
        return parentId == null;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public UUID parentId() {
        return parentId;
    }

    public DepartmentStatus status() {
        return status;
    }
}
