package io.keguan.kit.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes an xlsx file sheet by sheet, row by row, keeping only some rows in memory. Text stays text: what a spreadsheet
 * program would calculate gets an apostrophe in front.
 */
public final class SheetWriter implements AutoCloseable {

    private static final int FLUSH_EVERY = 500;
    private static final int LONGEST_TEXT = 32_767;
    private static final String HEADER_COLOUR = "DCE6F1";
    private static final String REQUIRED_COLOUR = "FCE4D6";
    private static final String MARK_COLOUR = "808080";
    private static final int CHOICE_ROWS = 5000;

    /**
     * A column of a sheet.
     *
     * @param width in characters
     * @param required shown in another colour, for people who fill the sheet in
     */
    public record Column(String title, int width, boolean required) {
        public static Column of(String title, int width) {
            return new Column(title, width, false);
        }
    }

    private final Workbook workbook;
    private Worksheet sheet;
    private List<Column> columns = List.of();
    private String mark;
    private int row;

    public SheetWriter(OutputStream out) {
        this.workbook = new Workbook(out, "Keguan", "1.0");
    }

    /** The next sheet; the one before is finished. */
    public SheetWriter sheet(String name, List<Column> wanted) {
        return sheet(name, wanted, null);
    }

    /**
     * The next sheet, with a mark that tells where it comes from: above and below the rows, in every row, and on every page
     * that is printed.
     */
    public SheetWriter sheet(String name, List<Column> wanted, String watermark) {
        finishSheet();
        columns = wanted;
        mark = watermark;
        sheet = workbook.newWorksheet(name);
        row = 0;
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            // A column of text: codes and phone numbers that are typed into it keep all their digits.
            sheet.style(i).format("@").set();
        }
        if (mark != null) {
            markSheet();
        }
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheet.inlineString(row, i, Neutral.of(column.title()));
            sheet.style(row, i).bold().wrapText(true).fillColor(column.required() ? REQUIRED_COLOUR : HEADER_COLOUR)
                    .set();
        }
        row++;
        sheet.freezePane(0, row);
        return this;
    }

    private void markSheet() {
        sheet.inlineString(0, 0, Neutral.of(mark));
        sheet.style(0, 0).italic().fontColor(MARK_COLOUR).set();
        String printed = mark.replace("&", "&&");
        sheet.header(printed, Position.CENTER);
        sheet.footer(printed, Position.CENTER);
        sheet.width(columns.size(), 30);
        row = 1;
    }

    /** A row below the last one; null for an empty cell. */
    public void row(List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (value != null && !value.isEmpty()) {
                sheet.inlineString(row, i, Neutral.of(fitting(value)));
            }
        }
        if (mark != null) {
            sheet.inlineString(row, columns.size(), Neutral.of(mark));
            sheet.style(row, columns.size()).italic().fontColor(MARK_COLOUR).set();
        }
        row++;
        if (row % FLUSH_EVERY == 0) {
            flush();
        }
    }

    /** Offers choices in the rows people fill in; another sheet of the same workbook lists them. */
    public void choices(int column, String listSheet, int listColumn, int count) {
        String letters = letters(listColumn);
        sheet.range(1, column, CHOICE_ROWS, column)
                .validateWithListByFormula("'%s'!$%s$2:$%s$%d".formatted(listSheet, letters, letters, count + 1));
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    /** No control characters: the format does not know them. */
    private static String fitting(String text) {
        String clean = text.replaceAll("[\\p{Cc}&&[^\\t\\n\\r]]|[\\uFFFE\\uFFFF]", "");
        return clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) : clean;
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finishSheet() {
        if (sheet == null) {
            return;
        }
        if (mark != null) {
            sheet.inlineString(row, 0, Neutral.of(mark));
            sheet.style(row, 0).italic().fontColor(MARK_COLOUR).set();
        }
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sheet = null;
    }

    @Override
    public void close() {
        finishSheet();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
