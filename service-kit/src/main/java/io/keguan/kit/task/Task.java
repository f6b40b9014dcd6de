package io.keguan.kit.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Something a person has to do with a record: one who has any of the roles (in one department, or anywhere when it is null),
 * or one member of staff. Who is excepted has a role and may not do this one.
 */
public record Task(String kind, String subjectType, UUID subjectId, String subjectNumber, Map<String, Object> params,
        String rule, Assigned assigned, Instant dueAt) {

    /** Whose task it is. */
    record Assigned(List<String> roles, UUID departmentId, UUID staffId, String staffName, UUID exceptStaffId) {}

    public static Task of(String kind, String subjectType, UUID subjectId, String subjectNumber) {
        return new Task(kind, subjectType, subjectId, subjectNumber, Map.of(), null,
                new Assigned(List.of(), null, null, null, null), null);
    }

    public Task toRole(String role, UUID department) {
        return toRoles(List.of(role), department);
    }

    public Task toRoles(List<String> roles, UUID department) {
        return to(new Assigned(roles, department, null, null, assigned.exceptStaffId));
    }

    public Task toStaff(UUID id, String name) {
        return to(new Assigned(List.of(), null, id, name, assigned.exceptStaffId));
    }

    /** Besides those who have the role, one member of staff who need not have it. */
    public Task orStaff(UUID id, String name) {
        return to(new Assigned(assigned.roles, assigned.departmentId, id, name, assigned.exceptStaffId));
    }

    public Task notFor(UUID staffId) {
        return to(new Assigned(assigned.roles, assigned.departmentId, assigned.staffId, assigned.staffName, staffId));
    }

    public Task dueAt(Instant at) {
        return new Task(kind, subjectType, subjectId, subjectNumber, params, rule, assigned, at);
    }

    public Task rule(String id) {
        return new Task(kind, subjectType, subjectId, subjectNumber, params, id, assigned, dueAt);
    }

    public Task params(Map<String, Object> values) {
        return new Task(kind, subjectType, subjectId, subjectNumber, Map.copyOf(values), rule, assigned, dueAt);
    }

    private Task to(Assigned whom) {
        return new Task(kind, subjectType, subjectId, subjectNumber, params, rule, whom, dueAt);
    }
}
