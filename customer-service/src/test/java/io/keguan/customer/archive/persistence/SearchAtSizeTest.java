package io.keguan.customer.archive.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.keguan.customer.search.ManyCustomers;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestInfra;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** Search over 300,000 customers, judged by the database's plan and not by a stopwatch. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@TestProfile(SearchAtSizeTest.OwnDatabase.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchAtSizeTest {

    /** Another profile is another application with a database of its own: these rows are in nobody's way. */
    public static class OwnDatabase implements QuarkusTestProfile {}

    private static final int CUSTOMERS = 300_000;
    private static final Actor AUDITOR = new Actor(UUID.randomUUID(), "何平", null, null, Set.of(), Set.of(Roles.AUDITOR),
            false);
    private static final CustomerList.Filter ALL = new CustomerList.Filter(null, null, null, null, null, false,
            null);

    private static boolean filled;

    @Inject
    CustomerList customers;
    @ConfigProperty(name = "keguan.topic-prefix")
    String database;

    @AfterAll
    static void empty() throws SQLException {
        ManyCustomers.remove();
    }

    @BeforeEach
    void fill() throws SQLException, IOException {
        if (!filled) {
            filled = true;
            try (Connection owner = TestInfra.shared().superuser(database)) {
                new ManyCustomers().insert(owner, CUSTOMERS);
            }
        }
    }

    @ParameterizedTest
    @Rule({"S4-27", "S0-04"})
    @CsvSource({"公, many", "有, many", "灯, many", "曾, some", "公司, many", "照明, many", "华光, some", "曾重, some",
            "华光照明, some",
            "有限公司, many", "g, many", "h, many", "hg, some", "yxgs, many", "hgzm, some", "hgzmyx, some", "hua, some",
            "li, many", "gongsi, many", "huaguang, some", "huagu, some", "huaguangzhaoming, some",
            "youxiangongsi, many",
            "chongqing, many", "zeng, some", "4321, some", "12345678, none", "KH-2025-000123, some", "123, some",
            "led, none"})
    void every_kind_of_question_is_answered_through_an_index(String asked, String found) {
        PageQuery page = new PageQuery();
        page.limit = 50;
        ListQuery<CustomerList.Row> list = customers.query(asked, ALL, AUDITOR);
        Page<CustomerList.Row> answer = list.page(page);
        List<String> plan = list.explain(page);
        assertThat(plan).noneMatch(step -> step.contains("Seq Scan on customer c"));
        assertThat(plan).anyMatch(step -> step.contains("customer_search_ix") || step.contains("customer_newest_ix"));
        assertThat(answer.total().capped()).isEqualTo(found.equals("many"));
        assertThat(answer.items().isEmpty()).isEqualTo(found.equals("none"));
        assertThat(answer.items()).isSortedAccordingTo((a, b) -> b.establishedAt().compareTo(a.establishedAt()));
    }
}
