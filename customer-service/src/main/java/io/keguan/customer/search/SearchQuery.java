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
 * @param terms a tsquery; it finds nothing when nothing was asked for
 * @param like a pattern for the name's key that the terms alone can't promise, or null
 */
public record SearchQuery(String terms, String like) {

    /** What a table needs to be searched: its {@code search_terms}, indexed in this form. */
    public static final String CONDITION = "array_to_tsvector(%s.search_terms) @@ CAST(? AS tsquery)";

    private static final int SHORTEST_PHONE_TAIL = 4;
    private static final int SHORTEST_CODE = 4;
    private static final int MOST_SPELLINGS = 8;

    /** Null when nothing was typed, so that a list without a search stays a list without a search. */
    public static SearchQuery of(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String key = CompanyName.key(typed).replace('ü', 'v');
        if (key.isEmpty()) {
            return new SearchQuery("", null);
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
        ways.add(beginningWith("p:" + key));
        ways.add(exactly("n:" + key));
        if (digits && key.length() >= SHORTEST_PHONE_TAIL) {
            ways.add(beginningWith("t:" + new StringBuilder(key).reverse()));
        }
        if (key.length() >= SHORTEST_CODE) {
            ways.add(beginningWith("c:" + key));
        }
        if (!digits) {
            ways.add(initials(key));
            ways.addAll(spelled(key));
        }
        return new SearchQuery(String.join(" | ", ways), null);
    }

    private static String initials(String key) {
        return key.length() <= SearchIndex.INITIALS
                ? beginningWith("i:" + key)
                : allOf(IntStream.rangeClosed(0, key.length() - SearchIndex.INITIALS)
                        .mapToObj(i -> "i:" + key.substring(i, i + SearchIndex.INITIALS))
                        .toList());
    }

    /** More than two syllables: every pair of neighbours must be there, the last one perhaps unfinished. */
    private static List<String> spelled(String key) {
        return Pinyin.syllables(key, MOST_SPELLINGS)
                .stream()
                .filter(s -> s.size() > 2)
                .map(s -> IntStream.range(0, s.size() - 1)
                        .mapToObj(i -> i + 2 == s.size()
                                ? beginningWith("p:" + s.get(i) + s.get(i + 1))
                                : exactly("p:" + s.get(i) + s.get(i + 1)))
                        .collect(Collectors.joining(" & ", "(", ")")))
                .toList();
    }

    private static String exactly(String term) {
        return "'" + term + "'";
    }

    private static String beginningWith(String term) {
        return exactly(term) + ":*";
    }
}
