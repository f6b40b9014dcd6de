package io.keguan.credit.payment.api;

import static io.keguan.credit.receivable.api.ReceivableJson.MOST_FEN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.payment.Payments;
import io.keguan.credit.payment.Payments.Purpose;
import io.keguan.credit.payment.domain.Money;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.problem.Problem;
import io.keguan.kit.problem.ProblemMappers;
import io.keguan.kit.problem.Problems;

/** The wire form of payments. */
public final class PaymentJson {

    /** Where a payment comes from that a person has typed. */
    private static final String TYPED = "manual";

    private PaymentJson() {}

    /** What of the money is for one receivable. */
    @Schema(name = "PaymentShare")
    public record Share(@NotNull UUID receivableId, @NotNull @Min(1) @Max(MOST_FEN) Long fen) {}

    /**
     * One payment as it is handed in.
     *
     * @param customer number or id
     * @param kind MONEY when none is named
     * @param reference the bank's own, or the number of the cheque or bill
     * @param allocate what it is for: OLDEST_FIRST, or NAMED receivables, or NOTHING yet
     * @param sourceKey what the system it comes from calls it: the same key is the same payment
     */
    @Schema(name = "PaymentEntry")
    public record Entry(@PlainText(required = true, max = 60) String customer, Money.PaymentKind kind,
            @NotNull @Min(1) @Max(MOST_FEN) Long amountFen, @NotNull LocalDate receivedOn,
            @NotNull Money.PaymentMethod method, @PlainText(max = 60) String reference,
            @PlainText(max = 300, lines = true) String note, Allocate allocate,
            @Size(max = 200) List<@NotNull @Valid Share> allocations, @PlainText(max = 40) String source,
            @PlainText(required = true, max = 100) String sourceKey) {

        /** Everything that is wrong with it, or the payment it says. */
        Payments.Draft draft(Validator validator) {
            List<Reason> faults = new ArrayList<>(ProblemMappers.reasons(validator.validate(this)));
            Purpose purpose = null;
            if (faults.isEmpty()) {
                purpose = purpose(allocate, allocations, faults);
            }
            return new Payments.Draft(customer, faults.isEmpty() ? money() : null, note, purpose, faults);
        }

        private Money money() {
            String from = source == null || source.isBlank() ? TYPED : source.strip().toLowerCase(Locale.ROOT);
            return new Money(kind == null ? Money.PaymentKind.MONEY : kind, amountFen, receivedOn, method,
                    reference == null ? null : reference.strip(), from, sourceKey.strip());
        }
    }

    /** What a payment is for. */
    @Schema(name = "PaymentAllocate")
    public enum Allocate {
        OLDEST_FIRST, NAMED, NOTHING
    }

    /** What of the free money is for which receivables. */
    @Schema(name = "PaymentAllocationRequest")
    public record Allocation(Allocate allocate, @Size(max = 200) List<@NotNull @Valid Share> allocations) {

        Purpose wanted() {
            List<Reason> faults = new ArrayList<>();
            Purpose purpose = purpose(allocate, allocations, faults);
            if (!faults.isEmpty()) {
                throw Refused.invalid(faults);
            }
            return purpose;
        }
    }

    private static Purpose purpose(Allocate allocate, List<Share> shares, List<Reason> faults) {
        boolean named = shares != null && !shares.isEmpty();
        if (allocate != null && (allocate == Allocate.NAMED) != named) {
            faults.add(Reason.of("allocations", "payment.allocations-unclear"));
            return null;
        }
        Map<UUID, Long> wanted = new LinkedHashMap<>();
        if (named) {
            shares.forEach(s -> wanted.merge(s.receivableId, s.fen, Long::sum));
        }
        return new Purpose(!named && allocate != Allocate.NOTHING, wanted);
    }

    /** Payments of any customers; every row is judged by itself. */
    @Schema(name = "PaymentBatch")
    public record Batch(@NotNull @Size(min = 1, max = 1000) List<@NotNull Entry> rows) {}

    @Schema(name = "PaymentReversal")
    public record Reversal(@PlainText(required = true, max = 300, lines = true, rule = "S2e-42") String reason) {}

    /** What has become of one row. @param index its place in the batch, from 0 */
    @Schema(name = "PaymentBatchRow")
    public record RowResult(int index, Payments.Result status, @Nullable UUID id, List<Problem.Error> errors) {}

    /** @param results one for each row, in their order; of a workbook, those of the rows below the heading */
    @Schema(name = "PaymentBatchResult")
    public record BatchResult(int recorded, int unchanged, int failed, List<RowResult> results) {

        static BatchResult of(List<Payments.Outcome> outcomes, Problems problems) {
            List<RowResult> rows = new ArrayList<>();
            for (Payments.Outcome outcome : outcomes) {
                rows.add(new RowResult(rows.size(), outcome.result(), outcome.id(), outcome.faults().stream()
                        .map(f -> problems.error(f, Problems.locale())).toList()));
            }
            return new BatchResult(count(outcomes, Payments.Result.RECORDED),
                    count(outcomes, Payments.Result.UNCHANGED), count(outcomes, Payments.Result.FAILED), rows);
        }

        private static int count(List<Payments.Outcome> outcomes, Payments.Result result) {
            return (int) outcomes.stream().filter(o -> o.result() == result).count();
        }
    }
}
