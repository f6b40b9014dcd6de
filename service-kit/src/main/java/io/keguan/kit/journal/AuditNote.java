package io.keguan.kit.journal;

import java.util.Map;
import java.util.UUID;

import io.keguan.kit.domain.Actor;

/**
 * What one person did to one record, for the audit trail.
 *
 * @param before the changed values as they were, or null
 * @param after the changed values as they are now, or null
 */
public record AuditNote(String aggregateType, UUID aggregateId, Actor actor, String action, String rule,
        Map<String, Object> before, Map<String, Object> after, String reason) {

    public static AuditNote of(String aggregateType, UUID aggregateId, Actor actor, String action) {
        return new AuditNote(aggregateType, aggregateId, actor, action, null, null, null, null);
    }

    public AuditNote rule(String id) {
        return new AuditNote(aggregateType, aggregateId, actor, action, id, before, after, reason);
    }

    public AuditNote change(Map<String, Object> from, Map<String, Object> to) {
        return new AuditNote(aggregateType, aggregateId, actor, action, rule, from, to, reason);
    }

    public AuditNote reason(String words) {
        return new AuditNote(aggregateType, aggregateId, actor, action, rule, before, after, words);
    }
}
