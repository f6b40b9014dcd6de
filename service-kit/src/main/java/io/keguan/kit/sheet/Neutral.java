package io.keguan.kit.sheet;

/**
 * Text a spreadsheet program would calculate: what begins with one of these is executed when the file is opened, or when it
 * is saved as CSV and opened again. An apostrophe in front makes it text; read again it is what it was.
 */
final class Neutral {

    private static final String DANGEROUS = "=+-@\t\r\n";

    private Neutral() {}

    static String of(String text) {
        // What looks like our own mark must survive being read again, too.
        String bare = text.replaceFirst("^'+", "");
        return dangerous(bare) ? "'" + text : text;
    }

    static String original(String text) {
        String bare = text.replaceFirst("^'+", "");
        return text.startsWith("'") && dangerous(bare) ? text.substring(1) : text;
    }

    private static boolean dangerous(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
    }
}
