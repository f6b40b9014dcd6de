package io.keguan.customer.archive.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldingTest {

    @Test
    void names_and_codes_are_the_same_in_full_and_half_width() {
        assertThat(Folding.fold(" 中山Ａ１（古镇）\u3000灯饰 ")).isEqualTo("中山A1(古镇) 灯饰");
    }

    @Test
    void a_line_keeps_the_punctuation_of_its_language() {
        assertThat(Folding.line(" 走访新开分店，商谈\n样灯陈列； ")).isEqualTo("走访新开分店，商谈 样灯陈列；");
    }

    @Test
    void text_keeps_its_lines_and_nothing_is_null() {
        assertThat(Folding.words(" 一，\n二 ")).isEqualTo("一，\n二");
        assertThat(Folding.words(" \n ")).isNull();
        assertThat(Folding.line(" \n ")).isNull();
        assertThat(Folding.fold(null)).isNull();
    }
}
