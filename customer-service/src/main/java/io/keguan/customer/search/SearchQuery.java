package io.keguan.customer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.keguan.customer.archive.domain.CompanyName;

/**
 * What a person typed into a search box, as a query on the terms of {@link SearchIndex}: Chinese from one character, pinyin,
 * initials, the tail of a telephone number, a company code or a number.
 *
 * @param terms a tsquery
 * @param like a pattern for the name's key that the terms alone can't promise, or null
 */
public record SearchQuery(String terms, String like) {

    /** Asks the {@code search_terms} of a table. */
    public static final String CONDITION = "%s.search_terms @@ CAST(? AS tsquery)";

    /** A term no record has. */
    private static final String NOTHING = "'-'";
    private static final int SHORTEST_PHONE_TAIL = 4;
    private static final int SHORTEST_CODE = 8;
    private static final int MOST_SPELLINGS = 4;
    private static final int SERIAL = 6;
    private static final String NUMBER = "([a-z]{2})?\\d{10}|\\d{1,6}";

    /** Null when nothing was typed, so that a list without a search stays a list without a search. */
    public static SearchQuery of(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String key = CompanyName.key(typed).replace('ü', 'v');
        if (key.isEmpty()) {
            return new SearchQuery(NOTHING, null);
        }
        return key.codePoints().allMatch(c -> c < 128) ? latin(key) : chinese(key);
    }

    /** Any of the terms. */
    public static String anyOf(List<String> terms) {
        return terms.stream().map(SearchQuery::exactly).collect(Collectors.joining(" | "));
    }

    /** All of the terms. */
    public static String allOf(List<String> terms) {
        return terms.stream().map(SearchQuery::exactly).collect(Collectors.joining(" & ", "(", ")"));
    }

    private static SearchQuery chinese(String key) {
        List<String> pairs = CompanyName.pairs(key);
        return pairs.isEmpty()
                ? new SearchQuery(exactly(key), null)
                : new SearchQuery(allOf(pairs), pairs.size() == 1 ? null : "%" + key + "%");
    }

    private static SearchQuery latin(String key) {
        boolean digits = key.chars().allMatch(Character::isDigit);
        List<String> ways = new ArrayList<>();
        if (key.matches(NUMBER)) {
            ways.add(exactly("n:" + number(key)));
        }
        ways.add(key.length() == 1 ? exactly(key) : allOf(CompanyName.pairs(key)));
        if (digits && key.length() >= SHORTEST_PHONE_TAIL) {
            ways.add(beginningWith("t:" + new StringBuilder(key).reverse()));
        }
        if (key.length() >= SHORTEST_CODE && key.chars().anyMatch(Character::isDigit)) {
            ways.add(beginningWith("c:" + key));
        }
        if (!digits) {
            ways.add(initials(key));
            Pinyin.syllables(key, MOST_SPELLINGS).stream().map(s -> spelled(key, s)).distinct().forEach(ways::add);
        }
        return new SearchQuery(String.join(" | ", ways), null);
    }

    /** The year and serial of a full number, or the serial with its zeros. */
    private static String number(String key) {
        String digits = key.replaceAll("\\D", "");
        return digits.length() >= SERIAL ? digits : "0".repeat(SERIAL - digits.length()) + digits;
    }

    private static String initials(String key) {
        return key.length() < SearchIndex.INITIALS
                ? beginningWith("i:" + key)
                : allOf(IntStream.rangeClosed(0, key.length() - SearchIndex.INITIALS)
                        .mapToObj(i -> "i:" + key.substring(i, i + SearchIndex.INITIALS))
                        .toList());
    }

    /** Two syllables stand in the index as one term; of more, every pair of neighbours must be there. */
    private static String spelled(String key, List<String> syllables) {
        if (syllables.size() <= 2) {
            return beginningWith("p:" + key);
        }
        return IntStream.range(0, syllables.size() - 1)
                .mapToObj(i -> "p:" + syllables.get(i) + syllables.get(i + 1))
                .map(pair -> key.endsWith(pair.substring(2)) ? beginningWith(pair) : exactly(pair))
                .collect(Collectors.joining(" & ", "(", ")"));
    }

    private static String exactly(String term) {
        return "'" + term + "'";
    }

    private static String beginningWith(String term) {
        return exactly(term) + ":*";
    }
}
