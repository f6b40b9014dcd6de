package io.keguan.customer.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.keguan.customer.archive.domain.CompanyCode;
import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.exchange.domain.RowFault;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.sheet.SheetRow;

/**
 * What one row of the workbook says, cleaned, with everything that is wrong with it whatever the archive holds.
 *
 * @param values the fields that were filled in; null for one that shall be emptied
 * @param extras what only a new file asks for, by the path of the column
 */
record RowForm(int row, String number, Map<FileField, String> values, Map<String, String> extras,
        List<RowFault> faults) {

    /** Empties a field of the file; an empty cell leaves it as it is. */
    static final String CLEAR = "清空";

    private static final int LONGEST_JUSTIFICATION = 200;

    /** The columns of the workbook by their place; 422 when one is none of ours, stands there twice, or all are missing. */
    static Map<Integer, ImportColumn> columns(SheetRow titles) {
        Map<Integer, ImportColumn> columns = new TreeMap<>();
        List<Reason> wrong = new ArrayList<>();
        for (int i = 0; i < titles.values().size(); i++) {
            String title = titles.value(i);
            if (title == null || title.isBlank() || ErrorBook.REASONS.equals(title.strip())) {
                continue;
            }
            Optional<ImportColumn> column = ImportColumn.titled(title);
            if (column.isEmpty()) {
                wrong.add(new Reason("file", "import.unknown-column", null, Map.of("title", title)));
            } else if (columns.containsValue(column.get())) {
                wrong.add(new Reason("file", "import.repeated-column", null, Map.of("title", title)));
            } else {
                columns.put(i, column.get());
            }
        }
        boolean keyed = columns.values().stream()
                .anyMatch(c -> c == ImportColumn.NUMBER || c.field() == FileField.COMPANY_CODE
                        || c.field() == FileField.NAME);
        if (wrong.isEmpty() && !keyed) {
            wrong.add(Reason.of("file", "import.no-key-column"));
        }
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong);
        }
        return columns;
    }

    static RowForm of(SheetRow row, Map<Integer, ImportColumn> columns) {
        RowForm form = new RowForm(row.number(), number(row, columns), new EnumMap<>(FileField.class),
                new TreeMap<>(), new ArrayList<>());
        columns.forEach((place, column) -> {
            String text = row.value(place);
            if (row.flaws().containsKey(place)) {
                form.faults.add(RowFault.of(column.path(), row.flaws().get(place)));
            } else if (text != null && !text.isBlank() && column != ImportColumn.NUMBER) {
                form.take(column, text.strip());
            }
        });
        return form;
    }

    private static String number(SheetRow row, Map<Integer, ImportColumn> columns) {
        return columns.entrySet().stream().filter(c -> c.getValue() == ImportColumn.NUMBER)
                .map(c -> row.value(c.getKey())).filter(v -> v != null && !v.isBlank()).findFirst()
                .map(v -> v.strip().toUpperCase(java.util.Locale.ROOT)).orElse(null);
    }

    private void take(ImportColumn column, String text) {
        FileField field = column.field();
        if (field == null) {
            takeExtra(column, text);
            return;
        }
        String cleaned = CLEAR.equals(text) ? null : field.clean(ExchangeWords.typed(field, text));
        String flaw = field.flaw(cleaned);
        if (flaw == null) {
            values.put(field, cleaned);
        } else {
            faults.add(new RowFault(column.path(), flaw, Map.of("max", field.max())));
        }
    }

    private void takeExtra(ImportColumn column, String text) {
        String value = column.choices().isEmpty() ? text : ExchangeWords.code(column.choices(), text);
        String flaw = flaw(column, value);
        if (flaw == null) {
            extras.put(column.path(), value);
        } else {
            faults.add(new RowFault(column.path(), flaw, Map.of("max", LONGEST_JUSTIFICATION)));
        }
    }

    private static String flaw(ImportColumn column, String value) {
        if (column == ImportColumn.FILED_ON) {
            // A day like any day of the file.
            return FileField.COLLECTED_ON.flaw(value);
        }
        return column.choices().isEmpty()
                ? PlainText.Check.flaw(value, LONGEST_JUSTIFICATION, false)
                : column.choices().containsKey(value) ? null : "validation.unknown-value";
    }

    String companyCode() {
        return CompanyCode.clean(values.get(FileField.COMPANY_CODE));
    }

    String name() {
        return values.get(FileField.NAME);
    }
}
