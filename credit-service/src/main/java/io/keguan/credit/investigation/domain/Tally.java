package io.keguan.credit.investigation.domain;

import java.util.List;

import jakarta.persistence.Embeddable;

import io.keguan.credit.domain.Severity;

/** The answers in figures. @param serious warnings of the highest severity */
@Embeddable
public record Tally(Integer warnings, Integer serious, Integer unknowns) {

    public static Tally of(List<Answered> answers) {
        return new Tally((int) answers.stream().filter(Answered::warns).count(),
                (int) answers.stream().filter(a -> a.severity() == Severity.HIGH).count(),
                (int) answers.stream().filter(a -> a.answer() == Answer.UNKNOWN).count());
    }
}
