package io.keguan.credit.exposure.domain;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Rule;

/**
 * How much all customers together may owe.
 *
 * @param sharePercent receivables are at most this share of the company's assets, exactly this much is allowed (不超过)
 * @param warnPercent from this share of the line on it is near; the regulation gives no figure [inferred]
 * @param statedByDay by this day of the month finance states the assets of the month before [inferred]
 */
public record CompanyLinePolicy(
        @Rule("S1-58") @Parameter(seed = "20", unit = Unit.PERCENT, min = 1, max = 100) int sharePercent,
        @Rule("S1-58") @Parameter(seed = "90", unit = Unit.PERCENT, min = 1, max = 100) int warnPercent,
        @Rule("S1-58") @Parameter(seed = "10", unit = Unit.DAYS, min = 1, max = 28) int statedByDay) {

    /** The line that these assets draw, rounded down to a fen. */
    public long lineFen(long assetsFen) {
        return Math.multiplyExact(assetsFen, sharePercent) / 100;
    }

    /** From this amount on the line is near. */
    public long warnFen(long assetsFen) {
        return lineFen(assetsFen) / 100 * warnPercent;
    }
}
