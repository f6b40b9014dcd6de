package io.keguan.customer.archive.domain;

import java.time.LocalDate;
import java.util.List;

import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;

/**
 * How long a file is kept, and what its destruction takes. Two regulations say different things (conflict C1): sealed three
 * years after the cooperation, or ten years in all; destruction can't be undone, so the later day counts unless the company
 * decides otherwise.
 *
 * @param sealedYears from the end of the cooperation
 * @param fileYears from the day the file was established
 * @param startRule which of the two counts: LATER_OF_BOTH, END_OF_COOPERATION or FILE_CREATION
 * @param witnesses how many people sign as witnesses at least
 */
public record RetentionPolicy(
        @Rule("S4-17") @Parameter(seed = "3", unit = Unit.YEARS, min = 1, max = 100) int sealedYears,
        @Rule("S2c-39") @Parameter(seed = "10", unit = Unit.YEARS, min = 1, max = 100) int fileYears,
        @Rule( {
                "S4-17", "S2c-39"}) @Parameter(seed = "LATER_OF_BOTH") String startRule,
        @Rule("S4-18") @Parameter(seed = "2", unit = Unit.PERSONS, min = 2, max = 20) int witnesses){

    private static final List<String> START_RULES = List.of("LATER_OF_BOTH", "END_OF_COOPERATION", "FILE_CREATION");

    public RetentionPolicy {
        // Null while another value is wrong: that one is told.
        if (startRule != null && !START_RULES.contains(startRule)) {
            throw Refused.invalid(List.of(Reason.of("values.startRule", "policy.value-invalid")));
        }
    }

    /** The first day on which the file may be destroyed. */
    public LocalDate destroyableFrom(LocalDate establishedOn, LocalDate cooperationEndedOn) {
        LocalDate bySeal = cooperationEndedOn.plusYears(sealedYears);
        LocalDate byFile = establishedOn.plusYears(fileYears);
        return switch (startRule) {
            case "END_OF_COOPERATION" -> bySeal;
            case "FILE_CREATION" -> byFile;
            default -> bySeal.isAfter(byFile) ? bySeal : byFile;
        };
    }

    /** The article by which the file still has to be kept. */
    public String rule(LocalDate establishedOn, LocalDate cooperationEndedOn) {
        return destroyableFrom(establishedOn, cooperationEndedOn).equals(establishedOn.plusYears(fileYears))
                && !startRule.equals("END_OF_COOPERATION") ? "S2c-39" : "S4-17";
    }
}
