package io.keguan.credit.price.domain;

import java.util.Map;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Rule;

/**
 * 审批权限: how far below the list who may sell, and how much without asking. The regulation names the check and no figures
 * [inferred].
 *
 * @param deptManagerPercent below the list price a department manager may approve
 * @param quantityWithoutApproval of a product on one release, without an approval of its own
 */
public record PricePolicy(
        @Rule("S3-04") @Parameter(seed = "3", unit = Unit.PERCENT, max = 100) int deptManagerPercent,
        @Rule("S3-04") @Parameter(seed = "10", unit = Unit.PERCENT, max = 100) int deputyGmPercent,
        @Rule("S3-04") @Parameter(seed = "30", unit = Unit.PERCENT, max = 100) int generalManagerPercent,
        @Rule("S3-05") @Parameter(seed = "500") int quantityWithoutApproval) {

    /** What the person may give away at most, in hundredths of a percent of the list price. */
    public int authorityBp(Actor actor) {
        return 100 * Map
                .of("DEPT_MANAGER", deptManagerPercent, "DEPUTY_GM", deputyGmPercent, "GENERAL_MANAGER",
                        generalManagerPercent)
                .entrySet().stream().filter(e -> actor.has(e.getKey())).mapToInt(Map.Entry::getValue).max().orElse(0);
    }
}
