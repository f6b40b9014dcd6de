package io.keguan.kit.domain;

import java.util.Map;

/**
 * One reason why something was refused.
 *
 * @param field the input it concerns ({@code contact.phone}), or null when it concerns the whole
 * @param code stable code the texts are looked up by
 * @param rule article that refuses, or null when no regulation is involved
 * @param params values for the text
 */
public record Reason(String field, String code, String rule, Map<String, Object> params) {

    public Reason {
        params = Map.copyOf(params);
    }

    public static Reason of(String field, String code) {
        return new Reason(field, code, null, Map.of());
    }

    public static Reason of(String field, String code, String rule) {
        return new Reason(field, code, rule, Map.of());
    }
}
