package io.keguan.kit.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.keguan.kit.domain.Refused;

/** A workbook as the body of a request: a heading in the first row, a record in each row below it. */
public final class UploadedSheet {

    private static final long MOST_BYTES = 10L << 20;

    private UploadedSheet() {}

    /** What every row below the heading is read as; 413 when the file is too large, 422 when it holds nothing. */
    public static <T> List<T> rows(InputStream body, int mostRows, Function<SheetRow, T> read) {
        List<T> rows = new ArrayList<>();
        try {
            Path file = Files.createTempFile("upload", ".xlsx");
            try {
                Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
                if (Files.size(file) > MOST_BYTES) {
                    throw Refused.of(Refused.Kind.TOO_LARGE, "request.too-large").param("limit", "10 MB");
                }
                SheetReader.read(file, SheetLimits.rows(mostRows + 1), row -> {
                    if (row.number() > 1) {
                        rows.add(read.apply(row));
                    }
                });
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.isEmpty()) {
            throw Refused.invalid("file", "validation.not-empty", null);
        }
        return rows;
    }

    /** A number as people type it, null for an empty cell; a NumberFormatException when it is none. */
    public static BigDecimal number(String text) {
        return text == null || text.isBlank() ? null : new BigDecimal(text.strip().replace(",", ""));
    }
}
