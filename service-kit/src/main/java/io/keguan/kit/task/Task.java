package io.keguan.kit.task;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something a person has to do with a record: for a role (in one department, or anywhere when it is null) or for one member
 * of staff.
 */
public record Task(String kind, String subjectType, UUID subjectId, String subjectNumber, Map<String, Object> params,
        String rule, String role, UUID departmentId, UUID staffId, String staffName, Instant dueAt) {

    public static Task of(String kind, String subjectType, UUID subjectId, String subjectNumber) {
        return new Task(kind, subjectType, subjectId, subjectNumber, Map.of(), null, null, null, null, null, null);
    }

    public Task toRole(String to, UUID department) {
        return new Task(kind, subjectType, subjectId, subjectNumber, params, rule, to, department, null, null, dueAt);
    }

    public Task toStaff(UUID id, String name) {
        return new Task(kind, subjectType, subjectId, subjectNumber, params, rule, null, null, id, name, dueAt);
    }

    public Task dueAt(Instant at) {
        return new Task(kind, subjectType, subjectId, subjectNumber, params, rule, role, departmentId, staffId,
                staffName,
                at);
    }

    public Task rule(String id) {
        return new Task(kind, subjectType, subjectId, subjectNumber, params, id, role, departmentId, staffId, staffName,
                dueAt);
    }

    public Task params(Map<String, Object> values) {
        return new Task(kind, subjectType, subjectId, subjectNumber, Map.copyOf(values), rule, role, departmentId,
                staffId, staffName, dueAt);
    }
}
