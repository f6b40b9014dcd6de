package io.keguan.customer.exchange.domain;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Rule;

/**
 * How much of the archive comes in or goes out at once. The regulation wants the data used (S1-10) and copies only with the
 * general manager's permission (S2c-37); up to a work list of ordinary size the masked list is no copy of the archive.
 *
 * @param importRows most rows of one import
 * @param undoHours how long an import can be undone
 * @param freeRows most rows of a masked export nobody need approve
 * @param fileHours how long a made file can be fetched
 */
public record ExchangePolicy(@Rule("S1-10") @Parameter(seed = "100000", min = 1, max = 100_000) int importRows,
        @Rule("S4-26") @Parameter(seed = "24", unit = Unit.HOURS, min = 1, max = 720) int undoHours,
        @Rule( {
                "S1-10", "S2c-37"}) @Parameter(seed = "1000", max = 100_000) int freeRows,
        @Rule("S2c-37") @Parameter(seed = "72", unit = Unit.HOURS, min = 1, max = 720) int fileHours){

    /** Whether a copy of so much of the archive takes the general manager's permission. */
    public boolean needsApproval(long rows, boolean unmasked, boolean archived) {
        return rows > freeRows || unmasked || archived;
    }
}
