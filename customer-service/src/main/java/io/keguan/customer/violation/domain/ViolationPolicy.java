package io.keguan.customer.violation.domain;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Rule;

/**
 * What the regulations want for a violation. It is proposed with the confirmation and decided elsewhere: whether a company may
 * deduct it from a person's pay is a question of law, which no software answers.
 *
 * @param unauditedChangeFen for a change without audit
 * @param forgedCardFen for an altered or forged card; the regulation names no sum
 * @param forgedCardDismissal whether a dismissal is proposed for an altered or forged card
 */
public record ViolationPolicy(
        @Rule("S4-34") @Parameter(seed = "20000", unit = Unit.FEN) long unauditedChangeFen,
        @Rule("S2d-26") @Parameter(seed = "0", unit = Unit.FEN) long forgedCardFen,
        @Rule("S2d-26") @Parameter(seed = "true") boolean forgedCardDismissal) {

    public Penalty of(ViolationKind kind, int policyVersion) {
        return switch (kind) {
            case UNAUDITED_CHANGE -> new Penalty(unauditedChangeFen, false, policyVersion);
            case FORGED_CARD -> new Penalty(forgedCardFen, forgedCardDismissal, policyVersion);
        };
    }
}
