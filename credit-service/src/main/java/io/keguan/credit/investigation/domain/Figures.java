package io.keguan.credit.investigation.domain;

import java.math.BigInteger;

import jakarta.persistence.Embeddable;

/**
 * What the customer's books say, in fen of CNY, and the three ratios of the capital structure (S1-51) in percent. A figure
 * nobody would tell is null, and so is a ratio that needs it.
 */
@Embeddable
public record Figures(Long currentAssetsFen, Long inventoryFen, Long currentLiabilitiesFen, Long profitFen,
        Long revenueFen) {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    public static final Figures NONE = new Figures(null, null, null, null, null);

    /** 流动比率: current assets to current liabilities. */
    public Long currentRatio() {
        return percent(currentAssetsFen, currentLiabilitiesFen);
    }

    /** 速动比率: the same without what lies in the warehouse. */
    public Long quickRatio() {
        return currentAssetsFen == null || inventoryFen == null
                ? null
                : percent(currentAssetsFen - inventoryFen, currentLiabilitiesFen);
    }

    /** 获利率: what remains of the revenue. */
    public Long profitRate() {
        return percent(profitFen, revenueFen);
    }

    private static Long percent(Long part, Long whole) {
        if (part == null || whole == null || whole <= 0) {
            return null;
        }
        // Rounded down, a loss away from zero: no ratio looks better than it is.
        BigInteger[] divided = BigInteger.valueOf(part).multiply(HUNDRED)
                .divideAndRemainder(BigInteger.valueOf(whole));
        return divided[0].longValueExact() - (divided[1].signum() < 0 ? 1 : 0);
    }
}
