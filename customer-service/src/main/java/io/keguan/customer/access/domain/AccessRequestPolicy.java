package io.keguan.customer.access.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Rule;

/**
 * Who needs a permission to see a file, how long one is good for, and on which terms paper files are lent.
 *
 * @param ownDepartmentOpen whether colleagues read the files of their own department without asking its manager
 * @param formsClosed whether registration forms of others need the general manager's leave
 * @param detailNeedsRequest whether readers of a file ask the data administrator before its personal data are shown
 * @param maxDays longest time a permission is given for
 * @param consentRoles roles whose agreement a borrowing needs, besides review and approval; empty for none
 * @param loanDays days after which a lent paper file is due
 * @param barAfterLate whether somebody who was late may not borrow again
 * @param barAfterLoss whether somebody who lost or damaged a file may not borrow again
 * @param lateFineFen what is proposed as a penalty for coming late
 * @param lossFineFen what is proposed as a penalty for loss or damage
 */
public record AccessRequestPolicy(@Rule("S2a-09") @Parameter(seed = "true") boolean ownDepartmentOpen,
        @Rule("S2c-32") @Parameter(seed = "true") boolean formsClosed,
        @Rule("S4-28") @Parameter(seed = "false") boolean detailNeedsRequest,
        @Rule( {
                "S2a-09", "S2a-10"}) @Parameter(seed = "30", unit = Unit.DAYS, min = 1, max = 366) int maxDays,
        @Rule("S2d-41") @Parameter(seed = "") List<String> consentRoles,
        @Rule("S2d-42") @Parameter(seed = "1", unit = Unit.DAYS, min = 1, max = 90) int loanDays,
        @Rule("S2d-42") @Parameter(seed = "true") boolean barAfterLate,
        @Rule("S2d-43") @Parameter(seed = "true") boolean barAfterLoss,
        @Rule("S2d-42") @Parameter(seed = "1000", unit = Unit.FEN, max = 1_000_000) long lateFineFen,
        @Rule("S2d-43") @Parameter(seed = "5000", unit = Unit.FEN, max = 1_000_000) long lossFineFen){

    /** Everything that is wrong with the time asked for; a loan has none, its time begins when it is handed out. */
    public List<Reason> faults(AccessKind kind, Instant from, Instant until, Instant now) {
        List<Reason> faults = new ArrayList<>();
        if (kind == AccessKind.BORROW) {
            if (from != null) {
                faults.add(Reason.of("from", "access-request.loan-time-fixed", "S2d-42"));
            }
            if (until != null) {
                faults.add(Reason.of("until", "access-request.loan-time-fixed", "S2d-42"));
            }
            return faults;
        }
        if (until == null) {
            faults.add(Reason.of("until", "validation.not-null"));
            return faults;
        }
        Instant begins = from == null || from.isBefore(now) ? now : from;
        if (!until.isAfter(begins)) {
            faults.add(Reason.of("until", "access-request.until-before-from"));
        } else if (until.isAfter(begins.plus(Duration.ofDays(maxDays)))) {
            faults.add(new Reason("until", "access-request.period-too-long", "S2a-10",
                    Map.of("days", maxDays)));
        }
        return faults;
    }

    public Instant loanDue(Instant lentAt) {
        return lentAt.plus(Duration.ofDays(loanDays));
    }
}
