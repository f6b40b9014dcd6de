package io.keguan.customer.archive.domain;

import java.util.Locale;

/**
 * 统一社会信用代码 of a company (GB 32100-2015): 18 characters, the last of which is calculated from the others, so that a
 * slip of the pen is found before it reaches the file.
 */
public final class CompanyCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int BASE = 31;

    private CompanyCode() {}

    /** The code in the form it is kept: half-width capitals without spaces; null when none was given. */
    public static String clean(String typed) {
        String folded = Folding.fold(typed);
        return folded == null ? null : folded.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
    }

    /** What is wrong with the code, or null when it is right. */
    static String flaw(String typed) {
        String code = clean(typed);
        if (code.length() != LENGTH) {
            return "company-code.length";
        }
        if (code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return "company-code.character";
        }
        return checkDigit(code) == code.charAt(LENGTH - 1) ? null : "company-code.check-digit";
    }

    /** The 18th character that belongs to the 17 before it. */
    public static char checkDigit(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % BASE;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }
}
