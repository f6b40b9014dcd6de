package io.keguan.customer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;

/** How Chinese characters are read aloud: every reading of a character, without tones, ü as v. */
final class Pinyin {

    /** Readings of surnames and places that the dictionary does not have. */
    private static final Map<String, List<String>> NAMES = Map.of("黑", List.of("he"), "六", List.of("lu"), "炔",
            List.of("gui"), "洗", List.of("xian"), "铅", List.of("yan"), "埔", List.of("bu"), "厂", List.of("an"));
    private static final int LONGEST_SYLLABLE = 6;
    private static final Map<Integer, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private Pinyin() {}

    static boolean isChinese(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    /** Every reading; the character itself when it has none. */
    static Set<String> readings(int character) {
        return KNOWN.computeIfAbsent(character, Pinyin::look);
    }

    private static Set<String> look(int character) {
        String text = Character.toString(character);
        Set<String> readings = new TreeSet<>(NAMES.getOrDefault(text, List.of()));
        if (Character.isBmpCodePoint(character)) {
            PinyinHelper.toPinyinList((char) character, PinyinStyleEnum.INPUT)
                    .stream()
                    .filter(r -> r.matches("[a-z]+"))
                    .forEach(readings::add);
        }
        return readings.isEmpty() ? Set.of(text) : Set.copyOf(readings);
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

    /** All syllables there are, read from the dictionary when the first one is asked for. */
    private static final class Syllables {
        private static final Set<String> ALL = IntStream.rangeClosed(0x4E00, 0x9FA5)
                .boxed()
                .flatMap(c -> look(c).stream())
                .filter(s -> s.matches("[a-z]+") && s.matches(".*[aeiouv].*"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
