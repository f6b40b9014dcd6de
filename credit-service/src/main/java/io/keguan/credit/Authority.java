package io.keguan.credit;

import java.util.ArrayList;
import java.util.List;

import io.keguan.credit.domain.Proposal;
import io.keguan.credit.limit.domain.CreditLimitPolicy;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.security.Roles;

/**
 * Who may decide how much (S1-48, S3-24): the head of the department that proposes up to one amount, the deputy general manager
 * up to another, the general manager beyond it and where there is no limit at all. Nobody decides on what they proposed (S1-63).
 */
public final class Authority {

    private Authority() {}

    /** @param fen the limit in question, null for none at all */
    public static boolean mayLimit(Actor by, Proposal proposal, Long fen, CreditLimitPolicy policy) {
        return !proposal.isBy(by) && (by.has(Roles.GENERAL_MANAGER)
                || by.has(Roles.DEPUTY_GM) && fen != null && fen <= policy.deputyUpToFen()
                || heads(by, proposal) && fen != null && fen <= policy.headUpToFen());
    }

    /** A grade that may mean no limit is the management's business. */
    public static boolean mayRate(Actor by, Proposal proposal, boolean gradeA) {
        return !proposal.isBy(by) && (by.hasAny(CreditStaff.MANAGEMENT) || !gradeA && heads(by, proposal));
    }

    /** Whose task a decision about that much is. */
    public static List<String> rolesFor(Long fen, CreditLimitPolicy policy) {
        List<String> roles = new ArrayList<>(List.of(Roles.GENERAL_MANAGER));
        if (fen != null && fen <= policy.deputyUpToFen()) {
            roles.add(Roles.DEPUTY_GM);
        }
        return roles;
    }

    private static boolean heads(Actor by, Proposal proposal) {
        return by.has(Roles.DEPT_MANAGER) && by.departments().contains(proposal.proposedByDepartmentId());
    }
}
