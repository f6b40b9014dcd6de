package io.keguan.credit.contract.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Embeddable;

import io.keguan.credit.domain.Region;
import io.keguan.kit.domain.Reason;

/**
 * What a credit-sale contract says about money (S1-57): how much, until when, what is off for paying early.
 *
 * @param limitFen the limit it is signed under, in fen of CNY
 * @param creditDays days from the shipment until payment is due, or null
 * @param settlementDay 约定结算日: the day of the month after the shipment's on which it is due, or null
 * @param discountBp cash discount in hundredths of a percent until {@code discountDays} after the shipment
 * @param priceRegion the region whose prices hold
 * @param specialTerms 特殊的付款方式 in words, or null
 * @param validUntil last day on which goods are released under it, null for no end
 */
@Embeddable
public record CreditTerms(long limitFen, Integer creditDays, Integer settlementDay, Integer discountBp,
        Integer discountDays, String priceRegion, String paymentTerms, String specialTerms, LocalDate validFrom,
        LocalDate validUntil) {

    private static final String RULE = "S1-57";

    /** Everything in it that contradicts itself. */
    public List<Reason> faults() {
        List<Reason> faults = new ArrayList<>();
        if ((creditDays == null) == (settlementDay == null)) {
            faults.add(Reason.of("creditDays", "credit-contract.settlement-unclear", RULE));
        }
        if ((discountBp == null) != (discountDays == null)) {
            faults.add(Reason.of("discountDays", "credit-contract.discount-unclear", RULE));
        }
        if (discountDays != null && creditDays != null && discountDays > creditDays) {
            faults.add(Reason.of("discountDays", "credit-contract.discount-after-due", RULE));
        }
        if (!Region.valid(priceRegion)) {
            faults.add(Reason.of("priceRegion", "price-list.region-unknown", "S3-04"));
        }
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            faults.add(Reason.of("validUntil", "credit-contract.ends-before-it-begins"));
        }
        return faults;
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** When goods shipped on a day must be paid; a settlement day a short month lacks is its last one. */
    public LocalDate dueOn(LocalDate shippedOn) {
        if (creditDays != null) {
            return shippedOn.plusDays(creditDays);
        }
        YearMonth next = YearMonth.from(shippedOn).plusMonths(1);
        return next.atDay(Math.min(settlementDay, next.lengthOfMonth()));
    }

    /** Until when paying goods shipped on that day is cheaper; null without a discount. */
    public LocalDate discountUntil(LocalDate shippedOn) {
        return discountDays == null ? null : shippedOn.plusDays(discountDays);
    }

    /** What is off, rounded down to a fen. */
    public long discountFen(long amountFen) {
        return discountBp == null ? 0 : Math.multiplyExact(amountFen, discountBp.longValue()) / 10_000;
    }
}
