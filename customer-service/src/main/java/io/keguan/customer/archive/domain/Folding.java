package io.keguan.customer.archive.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What people type, brought into one form: full-width and half-width characters are one, spaces do not count twice. */
public final class Folding {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Folding() {}

    /** One line of a name or a code folded (NFKC) and trimmed; null when nothing is left. */
    public static String fold(String typed) {
        return typed == null
                ? null
                : words(SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll(" "));
    }

    /** One line of free text as it was typed, its spaces single; Chinese punctuation stays Chinese. Null when nothing is left. */
    public static String line(String typed) {
        return typed == null ? null : words(SPACES.matcher(typed).replaceAll(" "));
    }

    /** Free text as it was typed, without the space around it; null when nothing is left. */
    public static String words(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
