package io.keguan.customer.trade.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;

/** A period of whole months, as sales are summed up by. @param to the last month, included */
public record Months(YearMonth from, YearMonth to) {

    /** The longest period anything is asked for. */
    private static final int MOST = 120;

    public Months {
        if (from.isAfter(to)) {
            throw Refused.invalid("to", "period.ends-before-it-begins", "S1-32");
        }
        if (from.plusMonths(MOST).isBefore(to)) {
            throw Refused.invalid("to", "period.too-long", "S1-32");
        }
    }

    /** Reads {@code 2026-01}; what is missing is the year that ends with the given month. */
    public static Months read(String from, String to, YearMonth now) {
        YearMonth last = to == null ? now : month("to", to);
        return new Months(from == null ? last.minusMonths(11) : month("from", from), last);
    }

    private static YearMonth month(String field, String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException none) {
            throw Refused.invalid(List.of(Reason.of(field, "validation.month")));
        }
    }

    public LocalDate firstDay() {
        return from.atDay(1);
    }

    /** The first day that is not in it any more. */
    public LocalDate end() {
        return to.plusMonths(1).atDay(1);
    }

    public int count() {
        return (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue() + 1;
    }
}
