package io.keguan.credit.investigation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.keguan.credit.domain.Severity;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;

/**
 * The answer to one question as it stands now.
 *
 * @param words what it rests on: who said so, what was seen
 * @param version grows with every change of this answer; others who had read the one before are told
 */
public record Answered(Question question, Answer answer, Severity severity, String words, String answeredByName,
        Instant answeredAt, long version) {

    /** A warning says how serious it is and what it rests on; what is unknown says why. All that is missing at once. */
    public static void require(Question question, Answer answer, Severity severity, String words) {
        List<Reason> reasons = new ArrayList<>();
        String rule = question.section().rule();
        if (!question.takes(answer)) {
            reasons.add(Reason.of("answer", "investigation.answer-unfit", rule));
        }
        if (question.warns(answer) && severity == Severity.NONE) {
            reasons.add(Reason.of("severity", "investigation.severity-missing", rule));
        }
        if (!question.warns(answer) && severity != Severity.NONE) {
            reasons.add(Reason.of("severity", "investigation.severity-unfit", rule));
        }
        boolean silent = words == null || words.isBlank();
        if (silent && (question.warns(answer) || answer == Answer.UNKNOWN)) {
            reasons.add(Reason.of("words", "investigation.evidence-missing", rule));
        }
        if (!reasons.isEmpty()) {
            throw Refused.invalid(reasons).rule(rule);
        }
    }

    public boolean warns() {
        return question.warns(answer);
    }
}
