package io.keguan.customer.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;

/**
 * How Chinese characters are read aloud, without tones, ü as v. The dictionary knows a character's readings of two thousand
 * years; those in use today, in words, surnames and places, are in a table beside it.
 */
final class Pinyin {

    private static final int LONGEST_SYLLABLE = 6;
    private static final Map<String, List<String>> SEVERAL = read("/readings-cn.csv");
    private static final Map<Integer, List<String>> KNOWN = new ConcurrentHashMap<>();

    private Pinyin() {}

    static boolean isChinese(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    /** Every reading in use; the character itself when it has none. */
    static List<String> readings(int character) {
        return KNOWN.computeIfAbsent(character, Pinyin::look);
    }

    private static List<String> look(int character) {
        String text = Character.toString(character);
        List<String> several = SEVERAL.get(text);
        if (several != null) {
            return several;
        }
        List<String> spelled = Character.isBmpCodePoint(character)
                ? PinyinHelper.toPinyinList((char) character, PinyinStyleEnum.INPUT)
                : List.of();
        return spelled.isEmpty() || !spelled.getFirst().matches("[a-z]+") ? List.of(text) : List.of(spelled.getFirst());
    }

    /**
     * The ways to cut letters into syllables, the last of which may be unfinished: {@code xianguang} is xian-guang and
     * xi-an-guang. Empty when the letters are no pinyin.
     */
    static List<List<String>> syllables(String letters, int most) {
        List<List<String>> found = new ArrayList<>();
        cut(letters, new ArrayList<>(), found, most);
        return found;
    }

    private static void cut(String rest, List<String> before, List<List<String>> found, int most) {
        if (found.size() >= most) {
            return;
        }
        if (Syllables.ALL.stream().anyMatch(s -> s.startsWith(rest))) {
            List<String> whole = new ArrayList<>(before);
            whole.add(rest);
            found.add(whole);
        }
        for (int length = Math.min(LONGEST_SYLLABLE, rest.length() - 1); length > 0; length--) {
            String syllable = rest.substring(0, length);
            if (Syllables.ALL.contains(syllable)) {
                before.add(syllable);
                cut(rest.substring(length), before, found, most);
                before.removeLast();
            }
        }
    }

    private static Map<String, List<String>> read(String resource) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Pinyin.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(l -> isChinese(l.codePointAt(0)))
                    .map(l -> l.split(","))
                    .collect(Collectors.toUnmodifiableMap(l -> l[0], l -> List.of(l[1].split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All syllables there are, gathered when the first one is asked for. */
    private static final class Syllables {
        private static final Set<String> ALL = IntStream.rangeClosed(0x4E00, 0x9FA5)
                .boxed()
                .flatMap(c -> look(c).stream())
                .filter(s -> s.matches("[a-z]*[aeiouv][a-z]*"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
