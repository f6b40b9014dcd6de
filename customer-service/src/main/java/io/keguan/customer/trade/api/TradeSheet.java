package io.keguan.customer.trade.api;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import io.keguan.customer.trade.Trades;
import io.keguan.customer.trade.api.TradeJson.Entry;
import io.keguan.customer.trade.api.TradeJson.SheetResult;
import io.keguan.customer.trade.api.TradeJson.SheetRowResult;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.problem.Problems;
import io.keguan.kit.sheet.SentWorkbook;
import io.keguan.kit.sheet.SheetRow;

/** A workbook of trades: the columns of the batch page, a heading in the first row, amounts in yuan. */
@ApplicationScoped
public class TradeSheet {

    private static final int AT_ONCE = 1_000;
    private static final SentWorkbook BOOK = new SentWorkbook("trade-record", "orderNumber", "soldOn", "customer",
            "productCode", "productName", "regionCode", "quantity", "amountFen", "costFen", "sourceKey");

    /** A row of the sheet as it can be recorded. */
    private record Read(int row, Trades.Draft draft) {}

    private final Trades trades;
    private final Validator validator;
    private final Problems problems;

    public TradeSheet(Trades trades, Validator validator, Problems problems) {
        this.trades = trades;
        this.validator = validator;
        this.problems = problems;
    }

    /** Records what can be, a thousand rows at a time; what was interrupted is sent again and recorded once. */
    public SheetResult record(InputStream body, Actor by) {
        List<Read> rows = read(body);
        List<SheetRowResult> refused = new ArrayList<>();
        int recorded = 0;
        int unchanged = 0;
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<Read> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            List<Trades.Outcome> outcomes = trades.recordAll(some.stream().map(Read::draft).toList(), by);
            for (int i = 0; i < some.size(); i++) {
                switch (outcomes.get(i).result()) {
                    case RECORDED -> recorded++;
                    case UNCHANGED -> unchanged++;
                    case FAILED -> refused.add(SheetRowResult.of(some.get(i).row, outcomes.get(i), problems));
                }
            }
        }
        return new SheetResult(recorded, unchanged, refused.size(), refused);
    }

    private List<Read> read(InputStream body) {
        return SentWorkbook.rows(body).stream().map(row -> new Read(row.number(), draft(row))).toList();
    }

    private Trades.Draft draft(SheetRow row) {
        List<Reason> faults = BOOK.flaws(row);
        BigDecimal quantity = BOOK.number(row, 6, faults);
        Long amount = BOOK.fen(row, 7, faults);
        Long cost = BOOK.fen(row, 8, faults);
        if (!faults.isEmpty()) {
            return new Trades.Draft(row.value(2), null, faults);
        }
        return new Entry(row.value(0), row.value(1), row.value(2), row.value(3), row.value(4), row.value(5), quantity,
                amount, cost, null, row.value(9)).draft(validator);
    }
}
