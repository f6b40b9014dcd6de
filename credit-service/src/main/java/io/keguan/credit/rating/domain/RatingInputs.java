package io.keguan.credit.rating.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.keguan.credit.investigation.domain.Answer;
import io.keguan.credit.investigation.domain.Answered;
import io.keguan.credit.investigation.domain.Figures;
import io.keguan.credit.investigation.domain.Findings;
import io.keguan.credit.investigation.domain.Question;

/** Everything a rating is computed from, kept with it: the same inputs under the same policy give the same grade for ever. */
public record RatingInputs(Map<Question, Answer> answers, Long currentRatio, Long quickRatio, Long profitRate,
        Findings findings) {

    public static RatingInputs of(List<Answered> answers, Figures figures, Findings findings) {
        Map<Question, Answer> given = new EnumMap<>(Question.class);
        answers.forEach(a -> given.put(a.question(), a.answer()));
        return new RatingInputs(given, figures.currentRatio(), figures.quickRatio(), figures.profitRate(), findings);
    }
}
