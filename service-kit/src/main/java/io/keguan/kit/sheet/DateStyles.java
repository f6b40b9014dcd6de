package io.keguan.kit.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which styles of a workbook show a number as a date: nothing else tells the two apart. */
final class DateStyles {

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> dates = new ArrayList<>();

    void read(XMLStreamReader xml) throws XMLStreamException {
        boolean inCells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && "cellXfs".equals(xml.getLocalName())) {
                inCells = false;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "numFmt" -> formats.put(number(xml.getAttributeValue(null, "numFmtId")),
                        xml.getAttributeValue(null, "formatCode"));
                case "cellXfs" -> inCells = true;
                case "xf" -> {
                    if (inCells) {
                        dates.add(date(number(xml.getAttributeValue(null, "numFmtId"))));
                    }
                }
                default -> {
                    // Fonts and colours say nothing about a value.
                }
            }
        }
    }

    boolean isDate(String style) {
        int index = number(style);
        return index >= 0 && index < dates.size() && dates.get(index);
    }

    private boolean date(int format) {
        String code = formats.get(format);
        if (code == null) {
            // The formats every program knows by number; 27 to 36 and 50 to 58 are the Chinese and Japanese dates.
            return format >= 14 && format <= 17 || format == 22 || format >= 27 && format <= 36
                    || format >= 50 && format <= 58;
        }
        String bare = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.contains("y") || bare.contains("d") && bare.contains("m");
    }

    private static int number(String text) {
        try {
            return text == null ? -1 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
