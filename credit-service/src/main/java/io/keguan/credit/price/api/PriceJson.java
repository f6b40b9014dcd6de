package io.keguan.credit.price.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.contract.api.CreditContractJson.HandView;
import io.keguan.credit.price.PriceLists;
import io.keguan.credit.price.domain.Deal;
import io.keguan.credit.price.domain.PriceApproval;
import io.keguan.credit.price.domain.PriceEntry;
import io.keguan.credit.price.domain.PriceList;
import io.keguan.credit.price.domain.PriceListStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of price lists and of the approvals below them; prices in fen of CNY a piece. */
public final class PriceJson {

    static final long MOST_FEN = 100_000_000_000L;

    private PriceJson() {}

    @Schema(name = "PriceEntry")
    public record Entry(@PlainText(required = true, max = 6, rule = "S3-04") String regionCode,
            @PlainText(required = true, max = 60, rule = "S3-04") String productCode,
            @PlainText(required = true, max = 100, rule = "S3-04") String productName,
            @PlainText(required = true, max = 40, rule = "S3-04") String packing,
            @PlainText(required = true, max = 40, rule = "S3-04") String transport,
            @NotNull @Positive @Max(MOST_FEN) Long priceFen) {

        PriceEntry entry() {
            return new PriceEntry(regionCode.strip(), code(productCode), productName.strip(), packing.strip(),
                    transport.strip(), priceFen);
        }
    }

    @Schema(name = "PriceListProposal")
    public record Proposal(@PlainText(required = true, max = 60) String name, @NotNull LocalDate validFrom,
            LocalDate validUntil, @NotNull @Size(min = 1, max = 2000) List<@NotNull @Valid Entry> entries) {}

    @Schema(name = "PriceReason")
    public record WithReason(@PlainText(required = true, max = 300, lines = true) String reason) {}

    @Schema(name = "PriceList")
    public record ListView(UUID id, String number, String name, PriceListStatus status, LocalDate validFrom,
            @Nullable LocalDate validUntil, int entries, boolean inForce, HandView proposed,
            @Nullable HandView decided, @Nullable String decisionReason, long version, List<String> allowedActions)
            implements
                DetailView {

        static ListView of(PriceList l, boolean inForce, Actor actor) {
            return new ListView(l.id(), l.number(), l.name(), l.status(), l.validFrom(), l.validUntil(), l.entries(),
                    inForce, HandView.of(l.proposal()), HandView.of(l.decision()), l.decisionReason(), l.version(),
                    PriceLists.allowedActions(l, actor));
        }
    }

    /** @param quantity that may be sold on credit at the price, all releases together */
    @Schema(name = "PriceApprovalApplication")
    public record Application(@NotNull UUID accountId,
            @PlainText(required = true, max = 6, rule = "S3-04") String regionCode,
            @PlainText(required = true, max = 60, rule = "S3-04") String productCode,
            @PlainText(required = true, max = 40, rule = "S3-04") String packing,
            @PlainText(required = true, max = 40, rule = "S3-04") String transport,
            @NotNull @Positive @Max(MOST_FEN) Long priceFen, @NotNull @Positive @Max(100_000_000) Integer quantity,
            @NotNull LocalDate validUntil, @PlainText(required = true, max = 300, lines = true) String reason) {

        Deal deal() {
            return new Deal(regionCode.strip(), code(productCode), packing.strip(), transport.strip(), priceFen,
                    quantity, validUntil);
        }
    }

    /** @param discountBp how far below the list, in hundredths of a percent; 10000 when the list has no price for it */
    @Schema(name = "PriceApproval")
    public record ApprovalView(UUID id, String number, PriceListStatus status, UUID accountId, UUID customerId,
            String customerNumber, String customerName, String regionCode, String productCode, String packing,
            String transport, long priceFen, @Nullable Long listPriceFen, @Nullable String listNumber, int discountBp,
            int quantity, LocalDate validUntil, String reason, HandView applied, @Nullable HandView decided,
            @Nullable String decisionReason, int policyVersion, long version, List<String> allowedActions)
            implements
                DetailView {

        static ApprovalView of(PriceApproval p, List<String> allowedActions) {
            Deal d = p.deal();
            return new ApprovalView(p.id(), p.number(), p.status(), p.buyer().accountId(), p.buyer().customerId(),
                    p.buyer().customerNumber(), p.buyer().customerName(), d.regionCode(), d.productCode(),
                    d.packing(), d.transport(), d.priceFen(), p.listPriceFen(), p.listNumber(), p.discountBp(),
                    d.quantity(), d.validUntil(), p.reason(), HandView.of(p.application()), HandView.of(p.decision()),
                    p.decisionReason(), p.policyVersion(), p.version(), allowedActions);
        }
    }

    /** Product codes are one however they were typed. */
    static String code(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }
}
