package io.keguan.gateway.department.domain;

import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to the tree of departments. */
public sealed interface DepartmentEvent extends DomainEvent {

    UUID departmentId();

    @Override
    default String aggregateType() {
        return Department.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return departmentId();
    }

    record Opened(UUID departmentId, String code, String name, UUID parentId) implements DepartmentEvent {
        @Override
        public String type() {
            return "department.opened.v1";
        }
    }

    record Renamed(UUID departmentId, String name) implements DepartmentEvent {
        @Override
        public String type() {
            return "department.renamed.v1";
        }
    }

    record Moved(UUID departmentId, UUID parentId) implements DepartmentEvent {
        @Override
        public String type() {
            return "department.moved.v1";
        }
    }

    record Closed(UUID departmentId) implements DepartmentEvent {
        @Override
        public String type() {
            return "department.closed.v1";
        }
    }
}
