package io.keguan.credit.release.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;

/**
 * 特殊情况下的审批 (S3-15). The chapter the regulation refers to is missing: who may approve how much, and what may be covered, are
 * defaults of this parameter [inferred].
 *
 * @param covered codes and articles an exception may cover
 * @param maxDays how long one may hold
 */
public record ReleaseExceptionPolicy(
        @Rule("S3-15") @Parameter(seed = "credit-account.over-limit,credit-account.frozen,credit-account.shipment-stopped,release.above-officer-authority,S3-09,S3-10,S3-15") List<String> covered,
        @Rule("S3-15") @Parameter(seed = "5000000", unit = Unit.FEN) long deptManagerFen,
        @Rule("S3-15") @Parameter(seed = "50000000", unit = Unit.FEN) long deputyGmFen,
        @Rule("S3-15") @Parameter(seed = "1000000000", unit = Unit.FEN) long generalManagerFen,
        @Rule("S3-15") @Parameter(seed = "15", unit = Unit.DAYS, min = 1, max = 90) int maxDays) {

    /** 一律不供货, the company line, a file that is closed: nobody can agree to these. */
    private static final Set<String> NEVER = Set.of("S1-52", "S1-58", "S4-20", "credit-account.file-closed",
            "company-line.exceeded", "company-line.unknown");

    public ReleaseExceptionPolicy {
        covered = List.copyOf(covered);
        if (covered.stream().anyMatch(NEVER::contains)) {
            throw Refused.invalid("values.covered", "release.never-covered", "S1-52");
        }
    }

    /** Whether somebody may release goods in spite of it. */
    public boolean covers(Reason reason) {
        boolean never = NEVER.contains(reason.code()) || reason.rule() != null && NEVER.contains(reason.rule());
        return !never && (covered.contains(reason.code())
                || reason.rule() != null && covered.contains(reason.rule()));
    }

    /** What the person may release by exception, in fen; 0 for those who may not at all. */
    public long authorityFen(Actor actor) {
        return Map
                .of("DEPT_MANAGER", deptManagerFen, "DEPUTY_GM", deputyGmFen, "GENERAL_MANAGER", generalManagerFen)
                .entrySet().stream().filter(e -> actor.has(e.getKey())).mapToLong(Map.Entry::getValue).max().orElse(0);
    }
}
