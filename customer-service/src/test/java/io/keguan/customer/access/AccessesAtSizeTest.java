package io.keguan.customer.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.keguan.customer.access.persistence.FileAccesses;
import io.keguan.customer.access.persistence.FileAccesses.Filter;
import io.keguan.customer.access.persistence.FileAccesses.Kind;
import io.keguan.customer.search.AtSize;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** Who saw whom over a million looks, judged by the database's plan and not by a stopwatch. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@TestProfile(AccessesAtSizeTest.OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessesAtSizeTest {

    /** Another profile is another application with a database of its own: these rows are in nobody's way. */
    public static class OwnDatabase implements QuarkusTestProfile {}

    private static final String FILL = """
            INSERT INTO file_access (id, at, kind, customer_id, subject_type, subject_id, subject_number, subject_name,
                staff_id, staff_name)
            SELECT CAST(lpad(to_hex(n), 32, '0') AS uuid), timestamptz '2025-01-01' + n * interval '30 seconds',
                CASE WHEN n % 500 = 0 THEN 'COPY' WHEN n % 20 = 0 THEN 'REVEAL' ELSE 'VIEW' END, file, 'customer', file,
                'KH-2025-000001', '示例照明厂', CAST(lpad(to_hex(n % 80), 32, '0') AS uuid), '员工'
            FROM (SELECT n, CAST(lpad(to_hex(n::bigint * 7919 % 20000), 32, '0') AS uuid) AS file
                FROM generate_series(1, 1000000) n) looks""";
    private static final UUID STAFF = new UUID(0, 7);
    private static final UUID CUSTOMER = new UUID(0, 4711);

    private static boolean filled;

    @Inject
    FileAccesses accesses;
    @ConfigProperty(name = "keguan.topic-prefix")
    String database;

    @BeforeEach
    void fill() throws SQLException, IOException {
        if (!filled) {
            filled = true;
            try (Connection owner = TestInfra.shared().superuser(database)) {
                AtSize.fill(owner, "file_access", sql -> sql.execute(FILL));
            }
        }
    }

    static Stream<Arguments> filters() {
        Instant from = Instant.parse("2025-06-01T00:00:00Z");
        Instant before = Instant.parse("2025-06-02T00:00:00Z");
        return Stream.of(Arguments.of(new Filter(null, null, null, null, null)),
                Arguments.of(new Filter(STAFF, null, null, null, null)),
                Arguments.of(new Filter(null, CUSTOMER, null, null, null)),
                Arguments.of(new Filter(null, null, Kind.COPY, null, null)),
                Arguments.of(new Filter(null, null, null, from, before)),
                Arguments.of(new Filter(STAFF, null, Kind.REVEAL, from, before)),
                Arguments.of(new Filter(STAFF, CUSTOMER, Kind.COPY, from, before)));
    }

    @ParameterizedTest
    @Rule("S4-02")
    @MethodSource("filters")
    void every_question_is_answered_through_an_index_and_page_by_page(Filter filter) {
        PageQuery page = new PageQuery();
        page.limit = 50;
        ListQuery<FileAccesses.Row> list = accesses.query(filter);
        List<String> plan = list.explain(page);
        assertThat(plan).noneMatch(step -> step.contains("Seq Scan")).anyMatch(step -> step.contains("file_access_"));
        Page<FileAccesses.Row> first = list.page(page);
        assertThat(first.items()).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
        if (first.next() != null) {
            page.cursor = first.next();
            assertThat(list.explain(page)).noneMatch(step -> step.contains("Seq Scan"));
            assertThat(list.page(page).items()).isNotEmpty()
                    .allMatch(row -> !row.at().isAfter(first.items().getLast().at()));
        }
    }
}
