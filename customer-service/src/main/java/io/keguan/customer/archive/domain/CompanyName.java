package io.keguan.customer.archive.domain;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.keguan.customer.region.domain.Divisions;

/** A company's name: how it is written, how it is compared, and how alike two names are. */
public final class CompanyName {

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final List<String> LEGAL_FORMS = List.of("股份有限公司", "有限责任公司", "有限公司", "股份公司", "总公司", "公司",
            "集团", "控股", "股份");
    private static final int SHORTEST_CORE = 2;
    private static final int LONG_CORE = 5;

    private CompanyName() {}

    /** The name in the form it is kept: folded, Chinese brackets, no space between Chinese characters. */
    public static String clean(String typed) {
        String folded = Folding.fold(typed);
        return folded == null
                ? null
                : folded.replaceAll("(?<=\\p{IsHan}) | (?=\\p{IsHan})", "").replace('(', '（').replace(')', '）');
    }

    /** Letters and digits only, small: two names with one key are the same name. */
    public static String key(String name) {
        String folded = Folding.fold(name);
        return folded == null
                ? ""
                : folded.toLowerCase(Locale.ROOT)
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }

    /** What sets the company apart: its key without the place in front, places in brackets and the legal form. */
    public static String core(String name) {
        String folded = Folding.fold(name);
        String core = key(BRACKETS.matcher(folded == null ? "" : folded)
                .replaceAll(m -> Divisions.CHINA.isPlace(m.group(1)) ? "" : Matcher.quoteReplacement(m.group(1))));
        for (String form = legalForm(core); form != null; form = legalForm(core)) {
            core = core.substring(0, core.length() - form.length());
        }
        for (String place = place(core); place != null; place = place(core)) {
            core = core.substring(place.length());
        }
        return core;
    }

    /**
     * Whether two cores are nearly the same name: they share most of their pairs of neighbouring characters, or are long
     * and differ in one character.
     */
    public static boolean alike(String one, String other, int percent) {
        return one.equals(other) || sharedPairs(one, other) >= percent
                || Math.min(one.length(), other.length()) >= LONG_CORE && oneEditApart(one, other);
    }

    /** The pairs of neighbouring characters, each once. */
    public static List<String> pairs(String text) {
        int[] characters = text.codePoints().toArray();
        return IntStream.range(0, Math.max(0, characters.length - 1))
                .mapToObj(i -> new String(characters, i, 2))
                .distinct()
                .toList();
    }

    private static int sharedPairs(String one, String other) {
        List<String> left = pairs(one);
        List<String> right = pairs(other);
        long shared = left.stream().filter(right::contains).count();
        return left.isEmpty() || right.isEmpty() ? 0 : (int) (200 * shared / (left.size() + right.size()));
    }

    private static boolean oneEditApart(String one, String other) {
        int front = 0;
        while (front < Math.min(one.length(), other.length()) && one.charAt(front) == other.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < Math.min(one.length(), other.length()) - front
                && one.charAt(one.length() - 1 - back) == other.charAt(other.length() - 1 - back)) {
            back++;
        }
        return Math.max(one.length(), other.length()) - front - back <= 1;
    }

    private static String legalForm(String core) {
        return LEGAL_FORMS.stream()
                .filter(f -> core.endsWith(f) && core.length() - f.length() >= SHORTEST_CORE)
                .findFirst()
                .orElse(null);
    }

    private static String place(String core) {
        return Divisions.CHINA.placeInFront(core, core.length() - SHORTEST_CORE);
    }
}
