package io.keguan.credit.measure.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.domain.Decision;
import io.keguan.credit.measure.Measures;
import io.keguan.credit.measure.domain.CreditMeasure;
import io.keguan.credit.measure.domain.MeasureKind;
import io.keguan.credit.measure.domain.MeasureStatus;
import io.keguan.credit.measure.domain.Proof;
import io.keguan.credit.measure.domain.Supply;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of measures. */
public final class MeasureJson {

    private static final long MOST = 100_000_000_000L;

    private MeasureJson() {}

    /** @param mostFen how much may be shipped, in fen of CNY, for measures that limit supply @param mostPer for what */
    @Schema(name = "CreditMeasureRequirement")
    public record Requirement(@NotNull UUID accountId, @NotNull MeasureKind kind,
            @Nullable @Min(0) @Max(MOST) Long mostFen, @Nullable Supply.Per mostPer,
            @PlainText(required = true, max = 300, lines = true, rule = "S1-46") String reason) {

        Supply supply() {
            return mostFen == null ? null : new Supply(mostFen, mostPer == null ? Supply.Per.RELEASE : mostPer);
        }
    }

    /** @param amountFen in fen of CNY */
    @Schema(name = "CreditMeasureProof")
    public record ProofInput(@PlainText(required = true, max = 200, rule = "S1-46") String document,
            @Nullable @PlainText(max = 100) String party, @Nullable @Min(0) @Max(MOST) Long amountFen,
            @Nullable LocalDate validUntil) {}

    @Schema(name = "CreditMeasureReason")
    public record WithReason(@PlainText(required = true, max = 300, lines = true) String reason) {}

    @Schema(name = "CreditMeasure")
    public record View(UUID id, String number, MeasureStatus status, MeasureKind kind, UUID accountId,
            String accountNumber, UUID customerId, String customerNumber, String customerName, String reason,
            @Nullable Long mostFen, @Nullable Supply.Per mostPer, @Nullable String document, @Nullable String party,
            @Nullable Long amountFen, @Nullable LocalDate validUntil, String requiredByName, Instant requiredAt,
            @Nullable String putByName, @Nullable Instant putAt, @Nullable String liftedByName,
            @Nullable Instant liftedAt, @Nullable String liftReason, long version, List<String> allowedActions)
            implements
                DetailView {

        static View of(Measures.Viewed viewed) {
            CreditMeasure m = viewed.measure();
            Supply s = m.supply() == null ? new Supply(null, null) : m.supply();
            Proof p = m.proof() == null ? new Proof(null, null, null, null, null, null, null) : m.proof();
            Decision d = m.decision() == null ? new Decision(null, null, null, null) : m.decision();
            return new View(m.id(), m.number(), m.status(), m.kind(), m.accountId(), viewed.account().number(),
                    m.customerId(), viewed.account().holder().customerNumber(),
                    viewed.account().holder().customerName(), m.reason(), s.mostFen(), s.mostPer(), p.document(),
                    p.party(), p.amountFen(), p.validUntil(), m.proposal().proposedByName(),
                    m.proposal().proposedAt(), p.putByName(), p.putAt(), d.decidedByName(), d.decidedAt(),
                    d.decisionReason(), m.version(), viewed.allowedActions());
        }
    }
}
