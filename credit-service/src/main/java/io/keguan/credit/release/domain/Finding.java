package io.keguan.credit.release.domain;

import java.util.List;

import io.keguan.kit.domain.Reason;

/** What all checks of a release came to. @param lines with the prices and approvals that were found */
public record Finding(List<Check> checks, List<ReleaseLine> lines, Standing standing) {

    /** What follows from it. */
    public enum Verdict {
        /** All checks hold. */
        ISSUE,
        /** Only what an exception may cover stands in the way. */
        HOLD,
        REFUSE
    }

    public Finding {
        checks = List.copyOf(checks);
        lines = List.copyOf(lines);
    }

    public List<Reason> reasons() {
        return checks.stream().flatMap(c -> c.reasons().stream()).toList();
    }

    public List<String> codes() {
        return reasons().stream().map(Reason::code).distinct().toList();
    }

    public Verdict verdict(ReleaseExceptionPolicy policy) {
        List<Reason> all = reasons();
        return all.isEmpty()
                ? Verdict.ISSUE
                : all.stream().allMatch(policy::covers) ? Verdict.HOLD : Verdict.REFUSE;
    }

    /** Whether the amount itself does not fit, so that taking it is a decision and no sum. */
    public boolean beyondRoom() {
        return checks.stream().anyMatch(c -> c.kind() == Check.CheckKind.ROOM && !c.holds());
    }
}
