package io.keguan.kit.task;

import java.util.Map;
import java.util.UUID;

/** News for one member of staff about a record; its words are looked up by the kind. */
public record Notification(UUID staffId, String kind, String subjectType, UUID subjectId, String subjectNumber,
        Map<String, Object> params, String rule) {

    public static Notification to(UUID staffId, String kind, String subjectType, UUID subjectId, String subjectNumber) {
        return new Notification(staffId, kind, subjectType, subjectId, subjectNumber, Map.of(), null);
    }

    public Notification params(Map<String, Object> values) {
        return new Notification(staffId, kind, subjectType, subjectId, subjectNumber, Map.copyOf(values), rule);
    }

    public Notification rule(String id) {
        return new Notification(staffId, kind, subjectType, subjectId, subjectNumber, params, id);
    }
}
