package io.keguan.credit.price.api;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import io.keguan.credit.price.domain.PriceEntry;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.problem.ProblemMappers;
import io.keguan.kit.sheet.SheetRow;
import io.keguan.kit.sheet.UploadedSheet;

/** A workbook of prices: region, product code and name, packing, transport, price in yuan; a heading in the first row. */
@ApplicationScoped
public class PriceSheet {

    private static final int MOST_ROWS = 5_000;
    private static final String[] FIELDS = {"regionCode", "productCode", "productName", "packing", "transport",
            "priceFen"};

    private final Validator validator;

    public PriceSheet(Validator validator) {
        this.validator = validator;
    }

    /** The prices, or everything that is wrong with the rows. */
    List<PriceEntry> read(InputStream workbook) {
        List<Reason> faults = new ArrayList<>();
        List<PriceJson.Entry> rows = UploadedSheet.rows(workbook, MOST_ROWS, row -> entry(row, faults));
        if (!faults.isEmpty()) {
            throw Refused.invalid(faults).rule("S3-04");
        }
        return rows.stream().map(PriceJson.Entry::entry).toList();
    }

    private PriceJson.Entry entry(SheetRow row, List<Reason> faults) {
        String place = "rows[" + row.number() + "].";
        row.flaws().forEach((column, code) -> {
            if (column < FIELDS.length) {
                faults.add(Reason.of(place + FIELDS[column], code));
            }
        });
        PriceJson.Entry entry = new PriceJson.Entry(row.value(0), row.value(1), row.value(2), row.value(3),
                row.value(4), fen(row.value(5), place, faults));
        ProblemMappers.reasons(validator.validate(entry)).forEach(
                r -> faults.add(new Reason(place + r.field(), r.code(), r.rule(), r.params())));
        return entry;
    }

    private static Long fen(String yuan, String place, List<Reason> faults) {
        try {
            BigDecimal amount = UploadedSheet.number(yuan);
            return amount == null ? null : amount.movePointRight(2).longValueExact();
        } catch (ArithmeticException | NumberFormatException none) {
            faults.add(Reason.of(place + "priceFen", "validation.pattern"));
            return null;
        }
    }
}
