package io.keguan.credit.rating.domain;

import java.util.List;

/**
 * A grade with its explanation.
 *
 * @param scoreBp 0 to 10,000: hundredths of a point of 100
 * @param nextGrade the better grade, null for the best one
 * @param neededBp what is missing for it
 * @param refusals why nothing is supplied, whatever the score
 */
public record Rated(Grade grade, int scoreBp, Grade nextGrade, int neededBp, List<Contribution> contributions,
        List<Refusal> refusals) {

    /**
     * What one factor adds.
     *
     * @param weight its share of the whole in percent
     * @param points how good the customer is in it, of 100
     * @param scoreBp what it adds to the score
     * @param liftBp what it would add besides if it were perfect
     * @param enough whether that alone would lift the grade
     */
    public record Contribution(Factor factor, int weight, int points, int scoreBp, int liftBp, boolean enough) {}

    public boolean supplyRefused() {
        return !refusals.isEmpty();
    }
}
