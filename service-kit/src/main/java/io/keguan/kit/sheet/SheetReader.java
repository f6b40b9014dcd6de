package io.keguan.kit.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;

/**
 * Reads the first visible sheet of an xlsx file row by row. Nothing of it is calculated: a formula is a flaw of its cell.
 * Written here and not taken from a library, because what people upload must neither fill the memory nor name cells a
 * billion columns away (ADR 8).
 */
public final class SheetReader {

    /** Spreadsheet programs keep no more digits of a number; a company code kept as a number has lost its end. */
    private static final int EXACT_DIGITS = 15;
    private static final int LAST_ROW = 1 << 20;
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final long MINUTES_A_DAY = 24 * 60;

    private final XlsxParts parts;
    private final SheetLimits limits;
    private final SharedTexts texts;
    private final Consumer<SheetRow> rows;
    private String sheet;
    private LocalDate epoch = EPOCH_1900;
    private DateStyles dates = new DateStyles();
    private int seen;

    private SheetReader(XlsxParts parts, SharedTexts texts, SheetLimits limits, Consumer<SheetRow> rows) {
        this.parts = parts;
        this.texts = texts;
        this.limits = limits;
        this.rows = rows;
    }

    /** Gives every row with something in it to the consumer; 422 when the file is no workbook or breaks a limit. */
    public static void read(Path file, SheetLimits limits, Consumer<SheetRow> rows) {
        try (XlsxParts parts = new XlsxParts(file, limits); SharedTexts texts = new SharedTexts()) {
            new SheetReader(parts, texts, limits, rows).readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readAll() {
        String workbook = parts.relations("").get("officeDocument");
        if (!parts.has(workbook)) {
            throw XlsxParts.notXlsx();
        }
        Map<String, String> related = parts.relations(workbook);
        parts.read(workbook, xml -> chooseSheet(xml, related));
        if (parts.has(related.get("styles"))) {
            parts.read(related.get("styles"), dates::read);
        }
        texts.readFrom(parts, related.get("sharedStrings"), limits.cellLength());
        parts.read(sheet, this::readSheet);
    }

    private void chooseSheet(XMLStreamReader xml, Map<String, String> related) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if ("workbookPr".equals(xml.getLocalName())
                    && List.of("1", "true").contains(String.valueOf(xml.getAttributeValue(null, "date1904")))) {
                epoch = EPOCH_1904;
            }
            if (sheet == null && "sheet".equals(xml.getLocalName()) && visible(xml.getAttributeValue(null, "state"))) {
                sheet = related.get(relation(xml));
            }
        }
    }

    private static boolean visible(String state) {
        return state == null || "visible".equals(state);
    }

    /** The attribute {@code r:id}, whichever of its two namespaces the program used. */
    private static String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if ("id".equals(xml.getAttributeLocalName(i)) && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private void readSheet(XMLStreamReader xml) throws XMLStreamException {
        int row = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && "row".equals(xml.getLocalName())) {
                String named = xml.getAttributeValue(null, "r");
                int number = named == null ? row + 1 : number(named);
                if (number <= row || number > LAST_ROW) {
                    throw XlsxParts.notXlsx();
                }
                row = number;
                readRow(xml, row);
            }
        }
    }

    private void readRow(XMLStreamReader xml, int number) throws XMLStreamException {
        List<String> values = new ArrayList<>();
        Map<Integer, String> flaws = new HashMap<>();
        for (int event = xml.next(); !ended(xml, event, "row"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && "c".equals(xml.getLocalName())) {
                int column = column(xml.getAttributeValue(null, "r"), values.size());
                while (values.size() < column) {
                    values.add(null);
                }
                if (values.size() > column) {
                    throw XlsxParts.notXlsx();
                }
                values.add(readCell(xml, column, flaws));
            }
        }
        if (values.stream().anyMatch(v -> v != null && !v.isBlank()) || !flaws.isEmpty()) {
            if (++seen > limits.rows()) {
                throw Refused.invalid(List.of(new Reason("file", "sheet.too-many-rows", null,
                        Map.of("limit", limits.rows() - 1))));
            }
            rows.accept(new SheetRow(number, values, flaws));
        }
    }

    private String readCell(XMLStreamReader xml, int column, Map<Integer, String> flaws) throws XMLStreamException {
        String type = String.valueOf(xml.getAttributeValue(null, "t"));
        String style = xml.getAttributeValue(null, "s");
        XlsxText text = new XlsxText(limits.cellLength());
        boolean inValue = false;
        for (int event = xml.next(); !text.ends(xml, event, "c"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                inValue = "v".equals(xml.getLocalName());
                if ("f".equals(xml.getLocalName())) {
                    flaws.put(column, "sheet.formula");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inValue = false;
            } else if (inValue && event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            }
        }
        String raw = text.take();
        if (raw.isEmpty()) {
            return null;
        }
        String value = switch (type) {
            case "s" -> texts.get(raw);
            case "b" -> "1".equals(raw) ? "true" : "false";
            case "e" -> {
                flaws.putIfAbsent(column, "sheet.error-cell");
                yield raw;
            }
            case "n", "null" -> numeric(raw, style, column, flaws);
            default -> raw;
        };
        if (value.length() > limits.cellLength()) {
            flaws.putIfAbsent(column, "sheet.cell-too-long");
            return value.substring(0, limits.cellLength());
        }
        return Neutral.original(value);
    }

    private String numeric(String raw, String style, int column, Map<Integer, String> flaws) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw);
        } catch (NumberFormatException e) {
            throw XlsxParts.notXlsx();
        }
        // A number of a billion digits can be written in ten characters.
        if (Math.abs((long) number.precision() - number.scale()) > EXACT_DIGITS || number.scale() > 1000) {
            flaws.putIfAbsent(column, "sheet.number-inexact");
            return raw;
        }
        if (dates.isDate(style) && number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(3_000_000)) < 0) {
            return date(number);
        }
        BigDecimal exact = number.round(new MathContext(EXACT_DIGITS));
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    private String date(BigDecimal days) {
        long minutes = days.remainder(BigDecimal.ONE).multiply(BigDecimal.valueOf(MINUTES_A_DAY))
                .setScale(0, RoundingMode.HALF_UP).longValue();
        LocalDateTime at = epoch.plusDays(days.longValue()).atStartOfDay().plusMinutes(minutes);
        return minutes == 0 ? at.toLocalDate().toString() : at.toString().replace('T', ' ');
    }

    /** The column of {@code AB12}, from 0. */
    private int column(String reference, int next) {
        if (reference == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            if (column < 1 || column > limits.columns()) {
                throw Refused.invalid(List.of(new Reason("file", "sheet.too-many-columns", null,
                        Map.of("limit", limits.columns()))));
            }
        }
        return column - 1;
    }

    private static boolean ended(XMLStreamReader xml, int event, String element) {
        return event == XMLStreamConstants.END_ELEMENT && element.equals(xml.getLocalName());
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw XlsxParts.notXlsx();
        }
    }
}
