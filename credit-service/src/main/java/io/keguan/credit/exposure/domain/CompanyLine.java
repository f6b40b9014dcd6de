package io.keguan.credit.exposure.domain;

import java.util.List;
import java.util.Map;

import io.keguan.kit.domain.Reason;

/**
 * 赊销警戒线 (S1-58): all customers together may owe a share of the company's assets; exactly that share is still allowed.
 *
 * @param month the month of the assets, such as 2026-10; null while nobody has stated any
 * @param lineFen what may be owed together, null without assets
 * @param warnFen from here on the line is near, null without assets
 * @param usedFen released or owed now, of all customers
 */
public record CompanyLine(String month, Long assetsFen, Long lineFen, Long warnFen, long usedFen, int policyVersion) {

    public static final String RULE = "S1-58";

    public LineState state() {
        if (lineFen == null) {
            return LineState.UNKNOWN;
        }
        return usedFen > lineFen ? LineState.OVER : usedFen >= warnFen ? LineState.NEAR : LineState.CLEAR;
    }

    /** Whether the line came near with the last amount. */
    public boolean nearedBy(long fen) {
        return warnFen != null && usedFen >= warnFen && usedFen - fen < warnFen;
    }

    /**
     * Everything that keeps this amount from being sold on credit. Without a line only customers with a limit of their own
     * are sold to: for the others nothing would hold.
     */
    public List<Reason> obstacles(long fen, boolean ownLimit) {
        if (lineFen == null) {
            return ownLimit ? List.of() : List.of(Reason.of(null, "company-line.unknown", RULE));
        }
        return usedFen + fen <= lineFen
                ? List.of()
                : List.of(new Reason("amountFen", "company-line.exceeded", RULE,
                        Map.of("lineFen", lineFen, "availableFen", Math.max(0, lineFen - usedFen), "amountFen", fen)));
    }
}
