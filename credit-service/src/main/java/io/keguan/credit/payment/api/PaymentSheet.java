package io.keguan.credit.payment.api;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import io.keguan.credit.payment.Payments;
import io.keguan.credit.payment.api.PaymentJson.BatchResult;
import io.keguan.credit.payment.api.PaymentJson.Entry;
import io.keguan.credit.payment.domain.Money;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.problem.Problems;
import io.keguan.kit.sheet.SentWorkbook;
import io.keguan.kit.sheet.SheetRow;

/** A workbook of payments, as a bank's statement is made into one: a heading in the first row, amounts in yuan. */
@ApplicationScoped
public class PaymentSheet {

    private static final int AT_ONCE = 1_000;
    private static final SentWorkbook BOOK = new SentWorkbook("payment", "customer", "receivedOn", "amountFen",
            "method",
            "reference", "sourceKey", "note");
    private static final Map<String, Money.PaymentMethod> METHODS = Map.of("", Money.PaymentMethod.BANK_TRANSFER,
            "银行转账",
            Money.PaymentMethod.BANK_TRANSFER, "转账", Money.PaymentMethod.BANK_TRANSFER, "现金", Money.PaymentMethod.CASH,
            "支票",
            Money.PaymentMethod.CHEQUE, "承兑汇票", Money.PaymentMethod.ACCEPTANCE_BILL, "汇票",
            Money.PaymentMethod.ACCEPTANCE_BILL);

    private final Payments payments;
    private final Validator validator;
    private final Problems problems;

    public PaymentSheet(Payments payments, Validator validator, Problems problems) {
        this.payments = payments;
        this.validator = validator;
        this.problems = problems;
    }

    /** Records what can be, a thousand rows at a time, the oldest settlement day first; what is sent again is recorded once. */
    BatchResult record(InputStream body, Actor by) {
        List<Payments.Draft> drafts = SentWorkbook.rows(body).stream().map(this::draft).toList();
        List<Payments.Outcome> outcomes = new ArrayList<>();
        for (int from = 0; from < drafts.size(); from += AT_ONCE) {
            outcomes.addAll(payments.recordAll(drafts.subList(from, Math.min(drafts.size(), from + AT_ONCE)), by));
        }
        return BatchResult.of(outcomes, problems);
    }

    private Payments.Draft draft(SheetRow row) {
        List<Reason> faults = BOOK.flaws(row);
        Long amount = BOOK.fen(row, 2, faults);
        LocalDate day = day(row.value(1), faults);
        String said = row.value(3) == null ? "" : row.value(3).strip();
        Money.PaymentMethod method = METHODS.get(said);
        if (method == null) {
            faults.add(Reason.of("method", "payment.method-unknown"));
        }
        if (!faults.isEmpty()) {
            return new Payments.Draft(row.value(0), null, null, null, faults);
        }
        return new Entry(row.value(0), Money.PaymentKind.MONEY, amount, day, method, row.value(4), row.value(6), null,
                null,
                null, row.value(5)).draft(validator);
    }

    private static LocalDate day(String text, List<Reason> faults) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException none) {
            faults.add(Reason.of("receivedOn", "payment.not-a-date"));
            return null;
        }
    }
}
