package io.keguan.credit.investigation.domain;

import java.time.LocalDate;
import java.util.List;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;

/**
 * How long an investigation holds and how complete it must be. The regulation gives no figures [inferred].
 *
 * @param validMonths for so long after the report contracts may be signed
 * @param renewDaysBefore so many days before the end a new investigation is asked for
 * @param mostUnknown so many of the 27 questions may stay unknown
 */
public record InvestigationPolicy(
        @Rule("S1-50") @Parameter(seed = "12", unit = Unit.MONTHS, min = 1, max = 60) int validMonths,
        @Rule("S0-14") @Parameter(seed = "30", unit = Unit.DAYS, max = 365) int renewDaysBefore,
        @Rule( {
                "S1-42", "S1-43", "S1-44"}) @Parameter(seed = "5", max = 27) int mostUnknown){

    /** The last day on which the report allows a contract. */
    public LocalDate validUntil(LocalDate reportedOn) {
        return reportedOn.plusMonths(validMonths);
    }

    /** From this day on a new investigation is due. */
    public LocalDate renewOn(LocalDate validUntil) {
        return validUntil.minusDays(renewDaysBefore);
    }

    /** Every question of the table is answered, and enough of them with something known. */
    public Tally complete(List<Answered> answers) {
        List<Reason> open = java.util.Arrays.stream(Question.values())
                .filter(q -> answers.stream().noneMatch(a -> a.question() == q))
                .map(q -> Reason.of("answers." + q, "investigation.unanswered", q.section().rule()))
                .toList();
        if (!open.isEmpty()) {
            throw Refused.invalid(open).rule(open.getFirst().rule());
        }
        Tally tally = Tally.of(answers);
        if (tally.unknowns() > mostUnknown) {
            throw Refused.invalid(List.of(new Reason("answers", "investigation.too-many-unknown", "S1-42",
                    java.util.Map.of("unknown", tally.unknowns(), "most", mostUnknown)))).rule("S1-42");
        }
        return tally;
    }
}
