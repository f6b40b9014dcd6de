package io.keguan.credit.receivable.api;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.receivable.Receivables;
import io.keguan.credit.receivable.domain.Salesperson;
import io.keguan.credit.receivable.domain.Terms;
import io.keguan.kit.domain.PlainText;

/** The wire form of receivables. */
public final class ReceivableJson {

    /** Ten billion yuan, which no lamp costs. */
    public static final long MOST_FEN = 1_000_000_000_000L;

    private ReceivableJson() {}

    /**
     * A line of an older book.
     *
     * @param customer number or id
     * @param sourceKey what the old book calls it: the same key is the same receivable
     * @param salespersonId who answers for it
     */
    @Schema(name = "OpeningReceivable")
    public record Opening(@PlainText(required = true, max = 60) String customer,
            @PlainText(required = true, max = 100) String sourceKey, @PlainText(max = 60) String contractNumber,
            @NotNull @Min(1) @Max(MOST_FEN) Long amountFen, @NotNull LocalDate shippedOn, @NotNull LocalDate dueOn,
            LocalDate discountUntil, @Min(0) @Max(MOST_FEN) Long discountFen, @NotNull UUID salespersonId,
            @PlainText(required = true, max = 60, rule = "S1-56") String salespersonName) {

        Receivables.Opening line() {
            return new Receivables.Opening(customer.strip(), sourceKey.strip(), contractNumber,
                    new Terms(amountFen, shippedOn, dueOn, discountUntil, discountFen == null ? 0 : discountFen),
                    new Salesperson(salespersonId, salespersonName.strip()));
        }
    }

    /** @param fen what the customer says it does not owe; 0 ends the dispute */
    @Schema(name = "ReceivableDispute")
    public record Dispute(@NotNull @Min(0) @Max(MOST_FEN) Long fen,
            @PlainText(required = true, max = 300, lines = true, rule = "S3-11") String reason) {}
}
