package io.keguan.customer.exchange;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.keguan.customer.exchange.domain.RowFault;
import io.keguan.customer.exchange.persistence.ImportRows;
import io.keguan.kit.file.StoredFiles;
import io.keguan.kit.problem.ProblemTexts;
import io.keguan.kit.sheet.SheetLimits;
import io.keguan.kit.sheet.SheetReader;
import io.keguan.kit.sheet.SheetRow;
import io.keguan.kit.sheet.SheetWriter;
import io.keguan.kit.sheet.SheetWriter.Column;

/** The rows of an import that were not taken over, as people wrote them, with the reasons behind: to correct and send again. */
public final class ErrorBook {

    /** The column is ours; in a workbook that is sent again it is passed over. */
    static final String REASONS = "不能导入的原因";

    private static final int LOADED_AT_ONCE = 1000;
    private static final int WIDTH = 16;
    private static final int REASONS_WIDTH = 60;

    private final UUID importId;
    private final String number;
    private final UUID fileId;
    private final ImportRows rows;
    private final StoredFiles files;
    private Map<Integer, List<RowFault>> faults = Map.of();
    private int loadedTo;
    private boolean more = true;
    private int reasonsAt = -1;

    ErrorBook(UUID importId, String number, UUID fileId, ImportRows rows, StoredFiles files) {
        this.importId = importId;
        this.number = number;
        this.fileId = fileId;
        this.rows = rows;
        this.files = files;
    }

    public String fileName() {
        return number + "-errors.xlsx";
    }

    public void writeTo(OutputStream out, ProblemTexts texts, Locale locale) {
        Path copy = files.copy(fileId);
        try (SheetWriter workbook = new SheetWriter(out)) {
            SheetReader.read(copy, SheetLimits.rows(Integer.MAX_VALUE - 1), row -> {
                if (reasonsAt < 0) {
                    titles(row, workbook);
                } else if (!of(row.number()).isEmpty()) {
                    workbook.row(with(row, words(of(row.number()), texts, locale)));
                }
            });
        } finally {
            ImportJobs.delete(copy);
        }
    }

    private void titles(SheetRow row, SheetWriter workbook) {
        List<Column> columns = new ArrayList<>();
        for (String title : row.values()) {
            if (REASONS.equals(title)) {
                break;
            }
            columns.add(Column.of(title == null ? "" : title, WIDTH));
        }
        reasonsAt = columns.size();
        columns.add(new Column(REASONS, REASONS_WIDTH, true));
        workbook.sheet("客户", columns);
    }

    private List<String> with(SheetRow row, String reasons) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < reasonsAt; i++) {
            values.add(row.value(i));
        }
        values.add(reasons);
        return values;
    }

    static String words(List<RowFault> faults, ProblemTexts texts, Locale locale) {
        return faults.stream()
                .map(f -> (f.column() == null ? "" : ImportColumn.titleOf(f.column()) + "：")
                        + texts.text(f.code(), f.params(), locale))
                .collect(Collectors.joining("；"));
    }

    /** The faults of a row; loaded a part at a time, in step with the workbook. */
    private List<RowFault> of(int row) {
        while (row > loadedTo && more) {
            faults = rows.faults(importId, loadedTo, LOADED_AT_ONCE);
            more = faults.size() == LOADED_AT_ONCE;
            loadedTo = more
                    ? faults.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow()
                    : Integer.MAX_VALUE;
        }
        return faults.getOrDefault(row, List.of());
    }
}
