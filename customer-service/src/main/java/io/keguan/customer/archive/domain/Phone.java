package io.keguan.customer.archive.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A telephone number of mainland China: a mobile, a landline with its area code and perhaps an extension, or a 400/800 line. */
public final class Phone {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern
            .compile("(010|02\\d|0[3-9]\\d{2})([2-9]\\d{6,7})(?:[x*](\\d{1,6}))?");
    private static final Pattern SERVICE = Pattern.compile("[48]00\\d{7}");

    private Phone() {}

    /** The number in the form it is kept, such as {@code 13812345678} or {@code 0760-22345678-801}. */
    public static String clean(String typed) {
        String digits = compact(typed);
        if (digits == null) {
            return null;
        }
        Matcher landline = LANDLINE.matcher(digits);
        if (!landline.matches()) {
            return digits;
        }
        String extension = landline.group(3) == null ? "" : "-" + landline.group(3);
        return landline.group(1) + "-" + landline.group(2) + extension;
    }

    static String flaw(String typed) {
        String digits = compact(typed);
        boolean known = MOBILE.matcher(digits).matches() || LANDLINE.matcher(digits).matches()
                || SERVICE.matcher(digits).matches();
        return known ? null : "phone.invalid";
    }

    /** The digits that are dialled, without an extension: what a number is compared and found by. */
    public static String digits(String kept) {
        return kept.replaceFirst("^(\\d+-\\d{7,8})-\\d+$", "$1").replaceAll("\\D", "");
    }

    public static String masked(String kept) {
        // Of a destroyed customer nothing is left to mask.
        if (kept == null || kept.isEmpty()) {
            return kept;
        }
        String shown = kept.replaceFirst("^(\\d+-\\d{7,8})-\\d+$", "$1");
        int front = shown.contains("-") ? shown.indexOf('-') + 1 : 3;
        return shown.substring(0, front) + "****" + shown.substring(shown.length() - 4);
    }

    private static String compact(String typed) {
        String folded = Folding.fold(typed);
        if (folded == null) {
            return null;
        }
        String extended = folded.replaceFirst("(?i)(?:转|ext\\.?|-)\\s*(\\d{1,6})$", "x$1");
        String plain = compactDigits(extended);
        // What looked like an extension was the number itself, written with dashes: 0760-2234-5678.
        return LANDLINE.matcher(plain).matches() ? plain : compactDigits(folded);
    }

    private static String compactDigits(String text) {
        String plain = text.replaceAll("[ ()\\-]", "");
        String domestic = plain.replaceFirst("^(\\+|00)86", "");
        boolean areaWithoutZero = !domestic.equals(plain) && !domestic.matches("0.*|1[3-9]\\d{9}|[48]00\\d{7}");
        return areaWithoutZero ? "0" + domestic : domestic;
    }
}
