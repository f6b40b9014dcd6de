package io.keguan.kit.sheet;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import io.keguan.kit.domain.Reason;

/** The columns of a workbook that was sent as the body of a request, and what is wrong with their cells. */
public final class SentWorkbook {

    public static final int MOST_ROWS = 10_000;

    private final String record;
    private final String[] fields;

    /**
     * @param record what the codes of its faults begin with
     * @param fields what its columns are called, from the first one on
     */
    public SentWorkbook(String record, String... fields) {
        this.record = record;
        this.fields = fields;
    }

    /** The rows below the heading; 422 when there are none, 413 when there is too much. */
    public static List<SheetRow> rows(InputStream body) {
        return UploadedSheet.rows(body, MOST_ROWS, row -> row);
    }

    /** What is wrong with the cells of the row. */
    public List<Reason> flaws(SheetRow row) {
        List<Reason> faults = new ArrayList<>();
        row.flaws().forEach((column, code) -> {
            if (column < fields.length) {
                faults.add(Reason.of(fields[column], code));
            }
        });
        return faults;
    }

    /** The cell as a number, null when it is empty or none; then a fault says so. */
    public BigDecimal number(SheetRow row, int column, List<Reason> faults) {
        try {
            return UploadedSheet.number(row.value(column));
        } catch (NumberFormatException none) {
            faults.add(Reason.of(fields[column], record + ".not-a-number"));
            return null;
        }
    }

    /** The cell, which says yuan, in fen. */
    public Long fen(SheetRow row, int column, List<Reason> faults) {
        BigDecimal yuan = number(row, column, faults);
        if (yuan == null) {
            return null;
        }
        try {
            return yuan.movePointRight(2).longValueExact();
        } catch (ArithmeticException fraction) {
            faults.add(Reason.of(fields[column], record + ".not-a-fen"));
            return null;
        }
    }
}
