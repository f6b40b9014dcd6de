package io.keguan.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchIndexTest {

    @ParameterizedTest
    @CsvSource({"重庆, chongqing", "重庆, zhongqing", "曾, zeng", "曾, ceng", "单, shan", "单, dan", "仇, qiu", "仇, chou",
            "区, ou", "区, qu",
            "解, xie", "查, zha", "盖, ge", "朴, piao", "尉, yu", "覃, qin", "翟, zhai", "乐, yue", "长, zhang", "行, hang",
            "厦门, xiamen",
            "六安, luan", "番禺, panyu", "佛山, foshan", "吕, lv", "台州, taizhou", "蚌埠, bengbu", "黑, he"})
    void a_name_is_found_by_every_reading_of_its_characters(String name, String pinyin) {
        assertThat(terms(name)).anyMatch(t -> t.startsWith("p:" + pinyin));
    }

    @Test
    void readings_that_nobody_uses_any_more_are_left_out() {
        assertThat(terms("市有限")).doesNotContain("p:fuyou", "p:shiwei", "p:youwen").contains("p:shiyou", "p:youxian");
    }

    @Test
    void initials_are_four_in_a_row_in_every_reading_and_fewer_at_the_end() {
        assertThat(terms("华光曾厂")).contains("i:hgcc", "i:hgzc", "i:gzc", "i:zc", "i:c");
    }

    @Test
    void a_latin_word_is_one_syllable_and_letters_are_their_own_initials() {
        assertThat(terms("LED光源")).contains("l", "ed", "d光", "p:ledguang", "i:ledg");
    }

    @Test
    void a_number_a_code_and_the_digits_of_a_phone_are_terms() {
        assertThat(SearchIndex
                .keys("KH-2026-000123", "华光", "91440300708461136T", List.of("0760-22345678-801"))
                .searchTerms()).contains("n:2026000123", "n:000123", "c:91440300708461136t", "t:876543220670");
    }

    @Test
    void letters_are_cut_into_syllables_in_every_way_and_the_last_one_may_be_unfinished() {
        assertThat(Pinyin.syllables("xian", 9)).contains(List.of("xian"), List.of("xi", "an"));
        assertThat(Pinyin.syllables("huagu", 9)).contains(List.of("hua", "gu"));
        assertThat(Pinyin.syllables("huag", 9)).contains(List.of("hua", "g"));
        assertThat(Pinyin.syllables("hgdj", 9)).isEmpty();
    }

    @Test
    void nothing_typed_is_no_search_and_signs_alone_find_nothing() {
        assertThat(SearchQuery.of("  ")).isNull();
        assertThat(SearchQuery.of("（%_'\\）").terms()).isEqualTo("'-'");
    }

    @Test
    void what_is_typed_can_not_leave_its_quotes() {
        assertThat(SearchQuery.of("华' | '公").terms()).isEqualTo("('华公')");
    }

    private static List<String> terms(String name) {
        return SearchIndex.keys("KH-2026-000001", name, null, List.of()).searchTerms();
    }
}
