package io.keguan.customer.trade.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.keguan.kit.domain.Reason;

/**
 * What was sold to a customer, as the system it comes from knows it. Goods that came back are a trade with negative figures;
 * a mistake is none, it is reversed.
 *
 * @param regionCode province, city or district (GB/T 2260) the goods went to
 * @param source the system the record comes from
 * @param sourceKey what that system calls it, once and for all
 */
public record Trade(String orderNumber, LocalDate soldOn, String productCode, String productName, String regionCode,
        BigDecimal quantity, long amountFen, long costFen, String source, String sourceKey) {

    /** Digits behind the point of a quantity. */
    public static final int SCALE = 3;
    /** What reversals are recorded under; no system may call itself that. */
    public static final String REVERSAL = "reversal";

    public Trade {
        quantity = quantity.setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    /** What contradicts itself in the record, or the calendar. */
    public List<Reason> faults(LocalDate today) {
        List<Reason> faults = new ArrayList<>();
        if (soldOn.isAfter(today)) {
            faults.add(Reason.of("soldOn", "validation.past-or-present", "S1-31"));
        }
        if (quantity.signum() == 0) {
            faults.add(Reason.of("quantity", "trade-record.quantity-zero", "S1-31"));
        }
        if (quantity.signum() * Long.signum(amountFen) < 0) {
            faults.add(Reason.of("amountFen", "trade-record.signs-differ", "S1-31"));
        }
        if (quantity.signum() * Long.signum(costFen) < 0) {
            faults.add(Reason.of("costFen", "trade-record.signs-differ", "S1-31"));
        }
        if (source.equalsIgnoreCase(REVERSAL)) {
            faults.add(Reason.of("source", "trade-record.source-reserved"));
        }
        return faults;
    }

    /** What takes the record back: the same figures the other way round, on the same day, so that its period is right again. */
    public Trade reversal(String recordId) {
        return new Trade(orderNumber, soldOn, productCode, productName, regionCode, quantity.negate(), -amountFen,
                -costFen, REVERSAL, recordId);
    }
}
