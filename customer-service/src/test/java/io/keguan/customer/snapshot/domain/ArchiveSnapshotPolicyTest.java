package io.keguan.customer.snapshot.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.keguan.customer.snapshot.domain.ArchiveSnapshotPolicy.Period;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveSnapshotPolicyTest {

    @ParameterizedTest
    @Rule("S2a-36")
    @CsvSource({"6, 2026-06-30, 2025-H2, 2025-07-01, 2025-12-31", "6, 2026-07-01, 2026-H1, 2026-01-01, 2026-06-30",
            "6, 2026-12-31, 2026-H1, 2026-01-01, 2026-06-30", "6, 2027-01-01, 2026-H2, 2026-07-01, 2026-12-31",
            "3, 2026-05-10, 2026-Q1, 2026-01-01, 2026-03-31", "12, 2026-05-10, 2025, 2025-01-01, 2025-12-31",
            "4, 2026-01-31, 2025-P3, 2025-09-01, 2025-12-31"})
    void a_period_is_archived_when_it_is_over(int months, LocalDate today, String name, LocalDate from, LocalDate to) {
        assertThat(new ArchiveSnapshotPolicy(months, List.of("A", "B")).lastEnded(today))
                .isEqualTo(new Period(name, from, to));
    }

    @Test
    void a_period_is_a_part_of_a_year_and_a_class_is_one_there_is() {
        assertThatThrownBy(() -> new ArchiveSnapshotPolicy(5, List.of("A"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new ArchiveSnapshotPolicy(6, List.of("D"))).isInstanceOf(Refused.class);
    }
}
