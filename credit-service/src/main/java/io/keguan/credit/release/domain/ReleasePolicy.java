package io.keguan.credit.release.domain;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Rule;

/**
 * How 赊销发货提单 is handled; the regulation gives no figures [inferred].
 *
 * @param validDays how long a slip can be shipped on
 * @param officerMaxFen what credit control may release by itself; more is an exception
 */
public record ReleasePolicy(
        @Rule("S3-02") @Parameter(seed = "7", unit = Unit.DAYS, min = 1, max = 90) int validDays,
        @Rule("S3-02") @Parameter(seed = "50000000", unit = Unit.FEN) long officerMaxFen) {}
