package io.keguan.customer.trade.api;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.archive.domain.Folding;
import io.keguan.customer.trade.Trades;
import io.keguan.customer.trade.domain.Months;
import io.keguan.customer.trade.domain.Trade;
import io.keguan.customer.trade.persistence.TradeSums;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.problem.Problem;
import io.keguan.kit.problem.ProblemMappers;
import io.keguan.kit.problem.Problems;

/** The wire form of trade records. */
public final class TradeJson {

    /** Ten billion yuan, which no lamp costs. */
    private static final long MOST_FEN = 1_000_000_000_000L;
    /** Where a record comes from that a person has typed. */
    private static final String TYPED = "manual";

    private TradeJson() {}

    /**
     * One trade as it is handed in. Goods that came back have a negative quantity, amount and cost.
     *
     * @param customer id or number
     * @param soldOn such as 2026-11-20
     * @param regionCode province, city or district by GB/T 2260
     * @param source the system it comes from; manual when none is named
     * @param sourceKey what that system calls the record: the same key is the same record
     */
    @Schema(name = "TradeEntry")
    public record Entry(@PlainText(required = true, max = 60, rule = "S1-31") String orderNumber,
            @PlainText(required = true, max = 10, rule = "S1-31") String soldOn,
            @PlainText(required = true, max = 60, rule = "S1-31") String customer,
            @PlainText(max = 60) String productCode,
            @PlainText(required = true, max = 100, rule = "S1-31") String productName,
            @PlainText(required = true, max = 6, rule = "S1-31") String regionCode,
            @NotNull @Digits(integer = 12, fraction = 3) BigDecimal quantity,
            @NotNull @Min(-MOST_FEN) @Max(MOST_FEN) Long amountFen,
            @NotNull @Min(-MOST_FEN) @Max(MOST_FEN) Long costFen, @PlainText(max = 40) String source,
            @PlainText(required = true, max = 100) String sourceKey) {

        /** Everything that is wrong with it, or the trade it says. */
        Trades.Draft draft(Validator validator) {
            List<Reason> faults = new ArrayList<>(ProblemMappers.reasons(validator.validate(this)));
            LocalDate day = day(faults);
            return new Trades.Draft(customer, faults.isEmpty() ? trade(day) : null, faults);
        }

        private Trade trade(LocalDate day) {
            String from = Folding.fold(source);
            return new Trade(Folding.fold(orderNumber), day, Folding.fold(productCode), Folding.fold(productName),
                    Folding.fold(regionCode), quantity, amountFen, costFen,
                    from == null ? TYPED : from.toLowerCase(Locale.ROOT), Folding.fold(sourceKey));
        }

        private LocalDate day(List<Reason> faults) {
            try {
                return soldOn == null ? null : LocalDate.parse(soldOn.strip());
            } catch (DateTimeException none) {
                faults.add(Reason.of("soldOn", "validation.date", "S1-31"));
                return null;
            }
        }
    }

    /** Trades of any customers; every row is judged by itself. */
    @Schema(name = "TradeBatch")
    public record Batch(@NotNull @Size(min = 1, max = 1000) List<@NotNull Entry> rows) {}

    @Schema(name = "TradeReversal")
    public record Reversal(@PlainText(required = true, max = 300, lines = true, rule = "S1-31") String reason) {}

    /** What has become of one row. @param index its place in the batch, from 0 */
    @Schema(name = "TradeBatchRow")
    public record RowResult(int index, Trades.Result status, @Nullable UUID id, List<Problem.Error> errors) {

        static RowResult of(int index, Trades.Outcome outcome, Problems problems) {
            return new RowResult(index, outcome.result(), outcome.id(),
                    outcome.faults().stream().map(f -> problems.error(f, Problems.locale())).toList());
        }
    }

    @Schema(name = "TradeBatchResult")
    public record BatchResult(int recorded, int unchanged, int failed, List<RowResult> results) {

        static BatchResult of(List<Trades.Outcome> outcomes, Problems problems) {
            List<RowResult> rows = new ArrayList<>();
            for (int i = 0; i < outcomes.size(); i++) {
                rows.add(RowResult.of(i, outcomes.get(i), problems));
            }
            return new BatchResult(count(outcomes, Trades.Result.RECORDED), count(outcomes, Trades.Result.UNCHANGED),
                    count(outcomes, Trades.Result.FAILED), rows);
        }

        private static int count(List<Trades.Outcome> outcomes, Trades.Result result) {
            return (int) outcomes.stream().filter(o -> o.result() == result).count();
        }
    }

    /** What is wrong with a row of a workbook. @param row as the spreadsheet program shows it */
    @Schema(name = "TradeSheetRow")
    public record SheetRowResult(int row, List<Problem.Error> errors) {

        static SheetRowResult of(int row, Trades.Outcome outcome, Problems problems) {
            return new SheetRowResult(row,
                    outcome.faults().stream().map(f -> problems.error(f, Problems.locale())).toList());
        }
    }

    /** @param refused the rows that were not recorded */
    @Schema(name = "TradeSheetResult")
    public record SheetResult(int recorded, int unchanged, int failed, List<SheetRowResult> refused) {}

    /** What a customer bought in a period. */
    @Schema(name = "TradeSummary")
    public record Summary(UUID customerId, String from, String to, int records, long amountFen, long costFen,
            List<TradeSums.Month> months) {

        static Summary of(UUID customerId, Months period, List<TradeSums.Month> months) {
            return new Summary(customerId, period.from().toString(), period.to().toString(),
                    months.stream().mapToInt(TradeSums.Month::records).sum(),
                    months.stream().mapToLong(TradeSums.Month::amountFen).sum(),
                    months.stream().mapToLong(TradeSums.Month::costFen).sum(), months);
        }
    }
}
