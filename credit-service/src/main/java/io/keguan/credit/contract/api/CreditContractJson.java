package io.keguan.credit.contract.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.contract.domain.ContractStatus;
import io.keguan.credit.contract.domain.CreditContract;
import io.keguan.credit.contract.domain.CreditTerms;
import io.keguan.credit.contract.domain.Parties;
import io.keguan.credit.domain.Hand;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of credit-sale contracts; amounts in fen of CNY, the discount in hundredths of a percent. */
public final class CreditContractJson {

    private CreditContractJson() {}

    /**
     * @param customerName as it stands on the paper, and in the archive
     * @param salespersonId who answers for what is owed; without one whoever drafts it
     */
    @Schema(name = "CreditContractDraft")
    public record Draft(@NotNull UUID accountId,
            @PlainText(required = true, max = 100, rule = "S3-03") String customerName,
            @PlainText(required = true, max = 100, rule = "S3-03") String settlementUnit,
            @NotNull @Positive Long limitFen, @Min(1) @Max(730) Integer creditDays,
            @Min(1) @Max(31) Integer settlementDay, @Min(1) @Max(10_000) Integer discountBp,
            @Min(1) @Max(730) Integer discountDays,
            @PlainText(required = true, max = 6, rule = "S3-04") String priceRegion,
            @PlainText(max = 500, lines = true) String paymentTerms,
            @PlainText(max = 500, lines = true) String specialTerms,
            @PlainText(required = true, max = 60) String signedBy, @PlainText(max = 60) String signedFor,
            @NotNull LocalDate validFrom, LocalDate validUntil, UUID salespersonId,
            @PlainText(max = 60) String salespersonName) {

        Parties parties(Actor by) {
            boolean named = salespersonId != null && salespersonName != null;
            return new Parties(customerName.strip(), settlementUnit.strip(), signedBy.strip(), words(signedFor),
                    named ? salespersonId : by.id(), named ? salespersonName.strip() : by.name());
        }

        CreditTerms terms() {
            return new CreditTerms(limitFen, creditDays, settlementDay, discountBp, discountDays, priceRegion.strip(),
                    words(paymentTerms), words(specialTerms), validFrom, validUntil);
        }

        private static String words(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @Schema(name = "CreditContractReason")
    public record WithReason(@PlainText(required = true, max = 300, lines = true) String reason) {}

    /** Who did something, and when. */
    @Schema(name = "Hand")
    public record HandView(UUID id, String name, Instant at) {

        public static HandView of(Hand hand) {
            return hand == null ? null : new HandView(hand.id(), hand.name(), hand.at());
        }
    }

    @Schema(name = "CreditContract")
    public record View(UUID id, String number, ContractStatus status, UUID accountId, UUID customerId,
            String customerNumber, String customerName, String settlementUnit, long limitFen,
            @Nullable Integer creditDays, @Nullable Integer settlementDay, @Nullable Integer discountBp,
            @Nullable Integer discountDays, String priceRegion, @Nullable String paymentTerms,
            @Nullable String specialTerms, boolean special, String signedBy, @Nullable String signedFor,
            LocalDate validFrom, @Nullable LocalDate validUntil, UUID salespersonId, String salespersonName,
            HandView drafted, @Nullable HandView decided, @Nullable String decisionReason, @Nullable HandView signed,
            @Nullable Instant closedAt, @Nullable String closedReason, String currency, int policyVersion,
            long version, List<String> allowedActions)
            implements
                DetailView {

        static View of(CreditContract c, List<String> allowedActions) {
            Parties p = c.parties();
            CreditTerms t = c.terms();
            return new View(c.id(), c.number(), c.status(), c.accountId(), c.holder().customerId(),
                    c.holder().customerNumber(), p.customerName(), p.settlementUnit(), t.limitFen(), t.creditDays(),
                    t.settlementDay(), t.discountBp(), t.discountDays(), t.priceRegion(), t.paymentTerms(),
                    t.specialTerms(), c.special(), p.signedBy(), p.signedFor(), t.validFrom(), t.validUntil(),
                    p.salespersonId(), p.salespersonName(), HandView.of(c.draft()), HandView.of(c.decision()),
                    c.decisionReason(), HandView.of(c.signature()), c.closedAt(), c.closedReason(), "CNY",
                    c.policyVersion(), c.version(), allowedActions);
        }
    }
}
