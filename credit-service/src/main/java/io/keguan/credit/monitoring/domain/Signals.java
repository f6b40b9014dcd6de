package io.keguan.credit.monitoring.domain;

import jakarta.persistence.Embeddable;

/** The three signs of S1-54; one alone may be good luck. */
@Embeddable
public record Signals(Boolean bigFirstOrder, Boolean noQuestions, Boolean agreesToEverything) {

    public int count() {
        return one(bigFirstOrder) + one(noQuestions) + one(agreesToEverything);
    }

    private static int one(Boolean seen) {
        return Boolean.TRUE.equals(seen) ? 1 : 0;
    }
}
