package io.keguan.customer.exchange.domain;

import java.util.Map;

/**
 * Why a row can't be taken over, or could not be taken back.
 *
 * @param column the column it concerns, by its path; null when it concerns the whole row
 * @param code the text is looked up by it
 */
public record RowFault(String column, String code, Map<String, Object> params) {

    public RowFault {
        params = params == null ? Map.of() : Map.copyOf(params);
    }

    public static RowFault of(String column, String code) {
        return new RowFault(column, code, Map.of());
    }
}
