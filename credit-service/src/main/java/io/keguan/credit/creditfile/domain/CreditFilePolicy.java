package io.keguan.credit.creditfile.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Rule;

/**
 * For how long a credit file is opened to somebody who does not see it otherwise. The regulation asks that rights are set and
 * names no figures; these are the defaults of the parameters [inferred].
 *
 * @param maxDays longest time a permission is given for
 * @param defaultDays its time when the applicant names none
 */
public record CreditFilePolicy(
        @Rule("S3-17") @Parameter(seed = "30", unit = Unit.DAYS, min = 1, max = 366) int maxDays,
        @Rule("S3-17") @Parameter(seed = "7", unit = Unit.DAYS, min = 1, max = 366) int defaultDays) {

    /** What is wrong with the time asked for. @param wanted null for as long as usual */
    public List<Reason> faults(Integer wanted) {
        return wanted == null || wanted <= maxDays
                ? List.of()
                : List.of(new Reason("days", "credit-file-request.too-long", "S3-17", Map.of("days", maxDays)));
    }

    public int days(Integer wanted) {
        return wanted == null ? Math.min(defaultDays, maxDays) : wanted;
    }

    /** The permission begins with the decision, not with the question. */
    public static Instant until(Instant decidedAt, int days) {
        return decidedAt.plus(Duration.ofDays(days));
    }
}
