package io.keguan.customer.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.keguan.customer.archive.domain.CompanyName;
import io.keguan.customer.archive.domain.Phone;
import io.keguan.customer.archive.domain.SearchKeys;

/**
 * The terms a record is found by, each with the letter of its kind in front: the name's characters and pairs of characters
 * (they stand for themselves), {@code p:} pairs of syllables in every reading, {@code i:} four initials in a row, {@code k:}
 * the name's core, {@code c:} company code, {@code n:} number, {@code t:} telephone read backwards, for its tail. They are
 * kept as a tsvector, whose index finds a term and also the beginning of one.
 */
public final class SearchIndex {

    static final int INITIALS = 4;
    private static final int MOST_READINGS = 32;

    private SearchIndex() {}

    public static SearchKeys keys(String number, String name, String companyCode, Collection<String> phones) {
        String key = CompanyName.key(name);
        String core = CompanyName.core(name);
        Set<String> terms = new LinkedHashSet<>(grams(key));
        terms.addAll(grams(core));
        terms.addAll(syllablePairs(key));
        terms.addAll(initials(key));
        terms.add("k:" + core);
        if (companyCode != null) {
            terms.add(code(companyCode));
        }
        phones.stream().filter(p -> p != null).map(SearchIndex::phone).forEach(terms::add);
        terms.addAll(numbers(number));
        return new SearchKeys(key, core, List.copyOf(terms));
    }

    static Set<String> grams(String key) {
        int[] characters = key.codePoints().toArray();
        Set<String> grams = new LinkedHashSet<>();
        for (int i = 0; i < characters.length; i++) {
            grams.add(Character.toString(characters[i]));
            if (i + 1 < characters.length) {
                grams.add(Character.toString(characters[i]) + Character.toString(characters[i + 1]));
            }
        }
        return grams;
    }

    public static String code(String companyCode) {
        return "c:" + CompanyName.key(companyCode);
    }

    public static String phone(String kept) {
        return "t:" + new StringBuilder(Phone.digits(kept)).reverse();
    }

    /** What numbers are found by that a record had besides its own. */
    public static Set<String> numbers(Collection<String> numbers) {
        return numbers.stream().flatMap(n -> numbers(n).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** KH-2026-000123 is asked for in full, as 2026-000123 or as 123. */
    private static Set<String> numbers(String number) {
        String[] parts = number.split("-");
        return Set.of("n:" + parts[1] + parts[2], "n:" + parts[2]);
    }

    private static Set<String> syllablePairs(String key) {
        List<List<String>> spoken = new ArrayList<>();
        StringBuilder latin = new StringBuilder();
        key.codePoints().forEach(c -> {
            if (Pinyin.isChinese(c)) {
                flush(latin, spoken);
                spoken.add(Pinyin.readings(c));
            } else {
                latin.appendCodePoint(c);
            }
        });
        flush(latin, spoken);
        return runs(spoken, 2, "p:");
    }

    private static void flush(StringBuilder latin, List<List<String>> spoken) {
        if (!latin.isEmpty()) {
            spoken.add(List.of(latin.toString()));
            latin.setLength(0);
        }
    }

    private static Set<String> initials(String key) {
        List<List<String>> spoken = new ArrayList<>();
        key.codePoints()
                .forEach(c -> spoken.add(Pinyin.readings(c)
                        .stream()
                        .map(r -> r.substring(0, r.offsetByCodePoints(0, 1)))
                        .distinct()
                        .toList()));
        return runs(spoken, INITIALS, "i:");
    }

    /** Every run of the given length in every reading; at the end of the name the runs get shorter. */
    private static Set<String> runs(List<List<String>> spoken, int length, String kind) {
        Set<String> all = new LinkedHashSet<>();
        for (int start = 0; start < spoken.size(); start++) {
            List<String> runs = List.of(kind);
            for (List<String> readings : spoken.subList(start, Math.min(start + length, spoken.size()))) {
                List<String> longer = new ArrayList<>();
                runs.forEach(run -> readings.forEach(reading -> longer.add(run + reading)));
                runs = longer.subList(0, Math.min(MOST_READINGS, longer.size()));
            }
            all.addAll(runs);
        }
        return all;
    }
}
