package io.keguan.customer.archive.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompanyNameTest {

    private static final int PERCENT = 60;

    @Test
    void a_name_is_kept_folded_without_stray_spaces_and_with_chinese_brackets() {
        assertThat(CompanyName.clean("  华光 灯具(中山)  有限公司 ")).isEqualTo("华光灯具（中山）有限公司");
        assertThat(CompanyName.clean("Ｐｈｉｌｉｐｓ  Ｌｉｇｈｔｉｎｇ")).isEqualTo("Philips Lighting");
        assertThat(CompanyName.clean("　")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"中山市华光灯具有限公司, 华光灯具", "中山华光灯具有限责任公司, 华光灯具", "广东省中山市华光灯具股份有限公司, 华光灯具",
            "华光灯具（中国）有限公司, 华光灯具", "华光(上海)灯具有限公司, 华光灯具", "华光灯具集团有限公司, 华光灯具", "内蒙古华光灯具厂, 华光灯具厂",
            "上海有限公司, 上海", "ＬＥＤ光源有限公司, led光源"})
    void the_core_of_a_name_is_what_sets_the_company_apart(String name, String core) {
        assertThat(CompanyName.core(name)).isEqualTo(core);
    }

    @ParameterizedTest
    @CsvSource({"华光灯具, 华光灯具, true", "华光灯具, 华光灯饰, true", "华光灯具, 华光灯具厂, true", "光明宝盒照明, 光明宝合照明, true",
            "恒泰半导体照明, 恒太半导体照明, true", "华光照明, 华光电子, false", "华光照明, 华亮照明, false", "华光, 华亮, false",
            "光照明华, 华光灯具, false"})
    void names_are_nearly_the_same_when_most_of_their_character_pairs_agree(String one, String other, boolean alike) {
        assertThat(CompanyName.alike(one, other, PERCENT)).isEqualTo(alike);
        assertThat(CompanyName.alike(other, one, PERCENT)).isEqualTo(alike);
    }
}
