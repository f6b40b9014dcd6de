package io.keguan.credit.release.domain;

import java.time.Instant;
import java.util.List;

/**
 * How the customer stood when a release was decided, in fen of CNY; it stays what it was.
 *
 * @param limitFen null without a limit of its own
 * @param lineFen the company line, null when none was drawn
 * @param policyVersion of the release policy
 */
public record Standing(Long limitFen, long reservedFen, long owedFen, long excessFen, List<String> blocks, Long lineFen,
        long lineUsedFen, int policyVersion, Instant at) {

    public Standing {
        blocks = List.copyOf(blocks);
    }
}
