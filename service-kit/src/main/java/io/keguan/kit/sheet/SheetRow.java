package io.keguan.kit.sheet;

import java.util.List;
import java.util.Map;

/**
 * A row of a workbook, everything as text.
 *
 * @param number as the spreadsheet program shows it, from 1
 * @param values by column; null for an empty cell
 * @param flaws by column: why a cell could not be read; its value is what stood there as far as it is known
 */
public record SheetRow(int number, List<String> values, Map<Integer, String> flaws) {

    /** The value of a column, null when the row is shorter. */
    public String value(int column) {
        return column < values.size() ? values.get(column) : null;
    }
}
