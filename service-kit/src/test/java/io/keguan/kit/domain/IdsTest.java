package io.keguan.kit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.kit.test.Together;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdsTest {

    @Test
    void each_is_greater_than_the_one_before_even_within_a_millisecond() {
        List<String> ids = Stream.generate(Ids::next).limit(20_000).map(UUID::toString).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void it_is_a_uuid_of_version_7_with_the_time_in_front() {
        long before = System.currentTimeMillis();
        UUID id = Ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        // Many at once may have borrowed some milliseconds from the future.
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis() + 1_000);
    }

    @Test
    void threads_that_draw_at_once_never_get_the_same_place_in_the_order() {
        List<Long> places = Together.run(16, i -> IntStream.range(0, 2_000).mapToObj(n -> Ids.next()
                .getMostSignificantBits()).toList()).stream().flatMap(List::stream).toList();
        assertThat(places).doesNotHaveDuplicates();
    }
}
