package io.keguan.credit.release.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

import jakarta.persistence.Embeddable;

import io.keguan.credit.price.domain.Deal;

/**
 * One product on a release.
 *
 * @param approvalId the approval of its price or quantity it draws on, or null
 * @param listPriceFen what the price list said when it was checked, or null
 * @param shippedQuantity what went out, null before
 */
@Embeddable
public record ReleaseLine(String productCode, String productName, String regionCode, String packing, String transport,
        BigDecimal quantity, long unitPriceFen, long amountFen, Long listPriceFen, UUID approvalId,
        String approvalNumber, BigDecimal shippedQuantity) {

    /** Digits behind the point of a quantity. */
    public static final int SCALE = 3;

    public static ReleaseLine of(Deal deal, String productName, BigDecimal quantity) {
        BigDecimal exact = quantity.setScale(SCALE, RoundingMode.UNNECESSARY);
        return new ReleaseLine(deal.productCode(), productName, deal.regionCode(), deal.packing(), deal.transport(),
                exact, deal.priceFen(), amount(deal.priceFen(), exact), null, null, null, null);
    }

    /** The same product in another quantity. */
    public ReleaseLine of(BigDecimal other) {
        return of(deal(), productName, other);
    }

    /** The line with what was found when it was checked. */
    public ReleaseLine priced(Long listFen, UUID approval, String number) {
        return new ReleaseLine(productCode, productName, regionCode, packing, transport, quantity, unitPriceFen,
                amountFen, listFen, approval, number, shippedQuantity);
    }

    /** The line with what went out of it. */
    public ReleaseLine shipped(BigDecimal out) {
        return new ReleaseLine(productCode, productName, regionCode, packing, transport, quantity, unitPriceFen,
                amountFen, listPriceFen, approvalId, approvalNumber, out.setScale(SCALE, RoundingMode.UNNECESSARY));
    }

    public long shippedFen() {
        return amount(unitPriceFen, shippedQuantity);
    }

    /** What the product is looked up by. */
    public Deal deal() {
        return new Deal(regionCode, productCode, packing, transport, unitPriceFen, 0, null);
    }

    private static long amount(long priceFen, BigDecimal quantity) {
        return quantity.multiply(BigDecimal.valueOf(priceFen)).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
