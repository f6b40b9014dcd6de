package io.keguan.credit.exposure.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.keguan.kit.domain.Reason;

/**
 * What of a customer's limit is taken, in fen of CNY.
 *
 * @param limitFen null when the customer has no limit of its own (class A, S1-47)
 * @param reservedFen released, not shipped yet
 * @param owedFen shipped, not paid yet
 * @param mergedFen what the accounts of second files of the same customer have taken, which counts here as well
 * @param excessFen how far both together are beyond the limit, because it was lowered or a payment was taken back
 * @param blocks why nothing may be added at present
 */
public record Exposure(Long limitFen, long reservedFen, long owedFen, long mergedFen, long excessFen,
        Set<CreditBlock> blocks) {

    public long usedFen() {
        return reservedFen + owedFen;
    }

    /** What may still be sold on credit; null when the customer has no limit of its own. */
    public Long availableFen() {
        if (!blocks.isEmpty()) {
            return 0L;
        }
        return limitFen == null ? null : left();
    }

    /** Everything that keeps this amount from being sold on credit. */
    public List<Reason> obstacles(long fen) {
        List<Reason> reasons = new ArrayList<>();
        blocks.stream().sorted().forEach(b -> reasons.add(Reason.of(null, b.code(), b.rule())));
        if (limitFen != null && usedFen() + mergedFen + fen > limitFen) {
            reasons.add(new Reason("amountFen", "credit-account.over-limit", "S3-01",
                    Map.of("limitFen", limitFen, "availableFen", left(), "amountFen", fen)));
        }
        return reasons;
    }

    private long left() {
        return Math.max(0, limitFen - usedFen() - mergedFen);
    }
}
