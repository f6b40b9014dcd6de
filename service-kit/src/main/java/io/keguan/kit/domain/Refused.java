package io.keguan.kit.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request the software refuses, with every reason at once. It carries the stable code, the article that demands the
 * refusal when there is one, and the values its text needs; the HTTP answer is made from it in one place.
 */
public final class Refused extends RuntimeException {

    /** Why, in the terms of HTTP: wrong input, wrong state, no right, unknown, outdated, or not precise enough. */
    public enum Kind {
        INVALID(422),
        CONFLICT(409),
        FORBIDDEN(403),
        NOT_FOUND(404),
        STALE(412),
        PRECONDITION_MISSING(428),
        MALFORMED(400),
        UNAUTHENTICATED(401),
        TOO_LARGE(413),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final String rule;
    private final List<Reason> reasons;
    private final Map<String, Object> params;

    private Refused(Kind kind, String code, String rule, List<Reason> reasons, Map<String, Object> params) {
        super(code);
        this.kind = kind;
        this.code = code;
        this.rule = rule;
        this.reasons = List.copyOf(reasons);
        this.params = Map.copyOf(params);
    }

    public static Refused of(Kind kind, String code) {
        return new Refused(kind, code, null, List.of(), Map.of());
    }

    public static Refused conflict(String code) {
        return of(Kind.CONFLICT, code);
    }

    public static Refused forbidden(String code) {
        return of(Kind.FORBIDDEN, code);
    }

    public static Refused notFound() {
        return of(Kind.NOT_FOUND, "not-found");
    }

    public static Refused stale() {
        return of(Kind.STALE, "conflict.stale");
    }

    /** Input that breaks rules: all reasons at once. */
    public static Refused invalid(List<Reason> reasons) {
        return of(Kind.INVALID, "request.invalid").because(reasons);
    }

    public static Refused invalid(String field, String code, String rule) {
        return invalid(List.of(Reason.of(field, code, rule))).rule(rule);
    }

    public Refused rule(String id) {
        return new Refused(kind, code, id, reasons, params);
    }

    public Refused because(List<Reason> all) {
        return new Refused(kind, code, rule, all, params);
    }

    public Refused param(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(params);
        more.put(name, value);
        return new Refused(kind, code, rule, reasons, more);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String rule() {
        return rule;
    }

    public List<Reason> reasons() {
        return reasons;
    }

    public Map<String, Object> params() {
        return params;
    }
}
