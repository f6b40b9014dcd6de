package io.keguan.customer.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.region.domain.Divisions;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DivisionsTest {

    private static final Divisions CHINA = Divisions.CHINA;

    @Test
    void every_province_has_cities_and_every_city_has_districts() {
        assertThat(CHINA.provinces()).hasSize(34).allSatisfy(province -> assertThat(province.children()).isNotEmpty()
                .allSatisfy(city -> assertThat(city.children()).as(city.name()).isNotEmpty()));
    }

    @Test
    void a_district_knows_its_city_and_province() {
        assertThat(CHINA.nameOf("440305")).isEqualTo("南山区");
        assertThat(CHINA.cityOf("440305")).isEqualTo("深圳市");
        assertThat(CHINA.provinceOf("440305")).isEqualTo("广东省");
        assertThat(CHINA.cityOf("500103")).as("a municipality is its own city").isEqualTo("重庆市");
        assertThat(CHINA.nameOf("442000")).as("a city without districts").isEqualTo("中山市");
    }

    @Test
    void only_a_district_is_an_address() {
        assertThat(CHINA.isDistrict("440305")).isTrue();
        assertThat(CHINA.isDistrict("4403")).isFalse();
        assertThat(CHINA.isDistrict("440399")).isFalse();
    }
}
