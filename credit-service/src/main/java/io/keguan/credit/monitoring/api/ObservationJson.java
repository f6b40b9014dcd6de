package io.keguan.credit.monitoring.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.domain.Decision;
import io.keguan.credit.domain.Severity;
import io.keguan.credit.monitoring.Observations;
import io.keguan.credit.monitoring.domain.Observation;
import io.keguan.credit.monitoring.domain.ObservationStatus;
import io.keguan.credit.monitoring.domain.ObservedItem;
import io.keguan.credit.monitoring.domain.ReviewOutcome;
import io.keguan.credit.monitoring.domain.Signals;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of observations. */
public final class ObservationJson {

    private ObservationJson() {}

    /** The signs of S1-54. */
    @Schema(name = "CreditObservationSignalsInput")
    public record SignalsInput(boolean bigFirstOrder, boolean noQuestions, boolean agreesToEverything) {}

    /** @param severity of the six items; of a new customer's signs it follows from how many there are */
    @Schema(name = "CreditObservationForm")
    public record Form(@NotNull UUID accountId, @NotNull ObservedItem item, @Nullable Severity severity,
            @PlainText(required = true, max = 500, lines = true, rule = "S3-09") String words,
            @NotNull LocalDate observedOn, @Nullable SignalsInput signals) {

        Signals signs() {
            return signals == null
                    ? null
                    : new Signals(signals.bigFirstOrder, signals.noQuestions, signals.agreesToEverything);
        }
    }

    @Schema(name = "CreditObservationReview")
    public record Review(@NotNull ReviewOutcome outcome,
            @PlainText(required = true, max = 300, lines = true) String reason) {}

    @Schema(name = "CreditObservationSignals")
    public record SignalsView(boolean bigFirstOrder, boolean noQuestions, boolean agreesToEverything) {}

    @Schema(name = "CreditObservation")
    public record View(UUID id, String number, ObservationStatus status, UUID accountId, String accountNumber,
            UUID customerId, String customerNumber, String customerName, ObservedItem item, Severity severity,
            String words, LocalDate observedOn, @Nullable SignalsView signals, String recordedByName,
            Instant recordedAt, @Nullable ReviewOutcome outcome, @Nullable String reviewedByName,
            @Nullable Instant reviewedAt, @Nullable String reviewReason, long version, List<String> allowedActions)
            implements
                DetailView {

        static View of(Observations.Viewed viewed) {
            Observation o = viewed.observation();
            Decision d = o.decision() == null ? new Decision(null, null, null, null) : o.decision();
            return new View(o.id(), o.number(), o.status(), o.accountId(), viewed.account().number(), o.customerId(),
                    viewed.account().holder().customerNumber(), viewed.account().holder().customerName(), o.item(),
                    o.severity(), o.words(), o.observedOn(), signals(o.signals()), o.recordedBy().proposedByName(),
                    o.recordedBy().proposedAt(), o.outcome(), d.decidedByName(), d.decidedAt(), d.decisionReason(),
                    o.version(), viewed.allowedActions());
        }

        private static SignalsView signals(Signals s) {
            return s == null ? null : new SignalsView(s.bigFirstOrder(), s.noQuestions(), s.agreesToEverything());
        }
    }
}
