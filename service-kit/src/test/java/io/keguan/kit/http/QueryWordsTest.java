package io.keguan.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.annotation.Annotation;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QueryWordsTest {

    /** Stands for a method of a resource. */
    interface Asked {
        void list(@QueryParam("asked") String query, @PathParam("asked") String place);
    }

    @ParameterizedTest
    @ValueSource(classes = {DayOfWeek.class, UUID.class, LocalDate.class, YearMonth.class, Instant.class})
    void a_word_that_is_none_of_those_expected_is_refused_by_the_name_of_the_parameter(Class<?> type) {
        assertThatThrownBy(() -> words(type).fromString("昨天")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reasons()).extracting(Reason::field, Reason::code)
                        .containsExactly(tuple("asked", "request.wrong-type")));
    }

    @Test
    void the_words_expected_are_read_and_nothing_is_nothing() {
        assertThat(words(DayOfWeek.class).fromString("MONDAY")).isEqualTo(DayOfWeek.MONDAY);
        assertThat(words(YearMonth.class).fromString("2026-11")).isEqualTo(YearMonth.of(2026, 11));
        assertThat(words(UUID.class).fromString("")).isNull();
        assertThat(words(LocalDate.class).fromString(null)).isNull();
    }

    @Test
    void text_numbers_and_places_in_the_path_are_left_to_jax_rs() {
        QueryWords all = new QueryWords();
        assertThat(all.getConverter(String.class, String.class, annotations(0))).isNull();
        assertThat(all.getConverter(Integer.class, Integer.class, annotations(0))).isNull();
        assertThat(all.getConverter(UUID.class, UUID.class, annotations(1))).isNull();
    }

    private static <T> ParamConverter<T> words(Class<T> type) {
        return new QueryWords().getConverter(type, type, annotations(0));
    }

    private static Annotation[] annotations(int parameter) {
        return Asked.class.getMethods()[0].getParameterAnnotations()[parameter];
    }
}
