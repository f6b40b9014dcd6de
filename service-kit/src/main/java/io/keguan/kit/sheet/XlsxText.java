package io.keguan.kit.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Gathers the text of an element: its {@code t} parts without the phonetic ones, not much more of it than is allowed. */
final class XlsxText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean phonetic;

    XlsxText(int limit) {
        this.limit = limit;
    }

    /** Looks at an event of the reader; true when it ended the element of that name. */
    boolean ends(XMLStreamReader xml, int event, String element) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                inText |= "t".equals(xml.getLocalName());
                phonetic |= "rPh".equals(xml.getLocalName());
            }
            case XMLStreamConstants.END_ELEMENT -> {
                inText &= !"t".equals(xml.getLocalName());
                phonetic &= !"rPh".equals(xml.getLocalName());
                return element.equals(xml.getLocalName());
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (inText && !phonetic) {
                    append(xml.getText());
                }
            }
            default -> {
                // Comments and instructions say nothing.
            }
        }
        return false;
    }

    /** One character more than allowed is kept, so that it can be seen that there were more. */
    void append(String more) {
        text.append(more, 0, Math.min(more.length(), Math.max(0, limit + 1 - text.length())));
    }

    /** What was gathered, control characters decoded; the next text begins. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        return taken.contains("_x")
                ? ESCAPED.matcher(taken).replaceAll(
                        m -> Matcher
                                .quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))))
                : taken;
    }
}
