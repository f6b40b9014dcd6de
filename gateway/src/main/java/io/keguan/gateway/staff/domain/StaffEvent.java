package io.keguan.gateway.staff.domain;

import java.util.List;
import java.util.UUID;

import io.keguan.kit.domain.DomainEvent;

/** What happens to the accounts of people; no password and no user name leaves in an event. */
public sealed interface StaffEvent extends DomainEvent {

    UUID staffId();

    @Override
    default String aggregateType() {
        return StaffMember.TYPE;
    }

    @Override
    default UUID aggregateId() {
        return staffId();
    }

    record Registered(UUID staffId, String name, UUID departmentId, List<String> roles) implements StaffEvent {
        @Override
        public String type() {
            return "staff.registered.v1";
        }
    }

    record Assigned(UUID staffId, UUID departmentId, List<String> roles) implements StaffEvent {
        @Override
        public String type() {
            return "staff.assigned.v1";
        }
    }

    record Disabled(UUID staffId) implements StaffEvent {
        @Override
        public String type() {
            return "staff.disabled.v1";
        }
    }

    record Enabled(UUID staffId) implements StaffEvent {
        @Override
        public String type() {
            return "staff.enabled.v1";
        }
    }
}
