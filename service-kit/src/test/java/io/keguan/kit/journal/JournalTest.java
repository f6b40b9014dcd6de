package io.keguan.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.sample.Thing;
import io.keguan.kit.sample.Things;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.TestInfra;
import io.keguan.kit.test.Together;
import io.keguan.kit.test.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class JournalTest {

    private static final Actor SOMEONE = new Actor(UUID.randomUUID(), "某人", null, null, Set.of(), Set.of(), false);

    @Inject
    Forgetting forgetting;
    @Inject
    Things things;

    @Inject
    Journal journal;

    @Inject
    AuditVerifier verifier;

    @Inject
    OutboxProbe outbox;

    @Inject
    DataSource database;

    @Test
    void a_use_case_that_fails_leaves_no_event_and_the_next_one_goes_on_without_a_gap() {
        UUID id = thing();
        assertThatThrownBy(() -> things.countThenFail(id, SOMEONE)).isInstanceOf(Refused.class);
        assertThat(sequences(id)).containsExactly(1L);

        things.count(id, 2, SOMEONE);

        assertThat(sequences(id)).containsExactly(1L, 2L, 3L);
        assertThat(outbox.of(id).getLast().payload().path("counter").asInt()).isEqualTo(3);
        assertThat(verifier.firstBroken("thing", id)).isEmpty();
    }

    @Test
    void an_event_or_a_note_without_a_transaction_is_refused() {
        assertThatThrownBy(() -> journal.append(new Thing.Counted(UUID.randomUUID(), 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> journal.audit(AuditNote.of("thing", UUID.randomUUID(), SOMEONE, "dream")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_was_collected_outside_a_use_case_is_written_at_the_commit_and_read_by_those_who_may() {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> journal
                .audit(AuditNote.of("thing", id, SOMEONE, "view").change(null, Map.of("purpose", "抽查"))));
        trail(id, Roles.AUDITOR).statusCode(200).body("items[0].action", is("view"))
                .body("items[0].after.purpose", is("抽查")).body("intact", is(true));
        trail(id, Roles.SALES_REP).statusCode(404);
    }

    @Test
    void people_who_change_one_record_at_once_leave_one_unbroken_chain() throws SQLException {
        UUID id = thing();
        List<Boolean> done = Together.run(24, i -> {
            try {
                things.count(id, 2, SOMEONE);
                return true;
            } catch (RuntimeException someoneElseWasFirst) {
                return false;
            }
        });
        long successes = done.stream().filter(d -> d).count();
        assertThat(successes).isPositive();
        assertThat(sequences(id)).hasSize((int) (1 + 2 * successes)).isSorted().doesNotHaveDuplicates();
        assertThat(sequences(id).getLast()).isEqualTo(1 + 2 * successes);
        assertThat(verifier.firstBroken("thing", id)).isEmpty();
    }

    @Test
    void the_verifier_names_the_first_entry_that_was_changed_or_removed() throws SQLException {
        UUID id = thing();
        things.count(id, 1, SOMEONE);
        things.count(id, 1, SOMEONE);
        UUID removed = thing();
        things.count(removed, 1, SOMEONE);
        assertThat(verifier.firstBroken("thing", id)).isEmpty();

        pastTheGuards("UPDATE audit_entry SET actor_name = '别人' WHERE agg_id = '" + id + "' AND seq = 2");
        pastTheGuards("DELETE FROM audit_entry WHERE agg_id = '" + removed + "' AND seq = 2");

        assertThat(verifier.firstBroken("thing", id)).contains(2L);
        assertThat(verifier.firstBroken("thing", removed)).contains(2L);
    }

    @Test
    void what_a_trail_says_is_unreadable_without_its_key_and_its_chain_holds_all_the_same() {
        UUID id = thing();
        QuarkusTransaction.requiringNew().run(() -> journal.audit(AuditNote.of("thing", id, SOMEONE, "note")
                .reason("周先生来电").change(Map.of("phone", "13900001111"), Map.of("phone", "13900002222"))));
        trail(id, Roles.AUDITOR).body("items[0].reason", is("周先生来电"))
                .body("items[0].before.phone", is("13900001111"))
                .body("items[0].after.phone", is("13900002222"));
        assertThat(outbox.rows("audit_entry a WHERE strpos(a::text, '1390000') > 0 OR strpos(a::text, '周先生') > 0"))
                .isZero();

        QuarkusTransaction.requiringNew().run(() -> forgetting.destroyKeys(List.of(id)));

        trail(id, Roles.AUDITOR).body("items[0].action", is("note"))
                .body("items[0].reason", nullValue())
                .body("items[0].before", nullValue())
                .body("items[0].after", nullValue())
                .body("intact", is(true));
        QuarkusTransaction.requiringNew().run(() -> journal.audit(AuditNote.of("thing", id, SOMEONE, "later")
                .reason("销毁之后")));
        trail(id, Roles.AUDITOR).body("items[0].reason", is("销毁之后")).body("items[1].reason", nullValue())
                .body("intact", is(true));
    }

    @Test
    void a_stand_in_takes_the_place_of_every_event_and_goes_out_under_its_sequence() {
        UUID id = thing();
        things.count(id, 2, SOMEONE);
        QuarkusTransaction.requiringNew().run(() -> forgetting.replaceEvents(new Thing.Counted(id, 0), Long.MAX_VALUE));
        assertThat(sequences(id)).containsExactly(1L, 2L, 3L);
        assertThat(outbox.of(id)).allSatisfy(event -> {
            assertThat(event.type()).isEqualTo("thing.counted.v1");
            assertThat(event.payload().path("counter").asInt()).isZero();
        });
        things.count(id, 1, SOMEONE);
        assertThat(sequences(id)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void the_services_own_role_can_neither_change_nor_remove_an_entry() throws SQLException {
        for (String attempt : List.of("UPDATE audit_entry SET reason = 'x'", "DELETE FROM audit_entry",
                "TRUNCATE audit_entry")) {
            try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(attempt)).isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private static ValidatableResponse trail(UUID id, String role) {
        return Api.as(Tokens.staff("读者").role(role).department(UUID.randomUUID())).queryParam("type", "thing")
                .queryParam("id", id).get("/api/v1/services/kit/audit").then();
    }

    private UUID thing() {
        return things.create(UUID.randomUUID().toString().substring(0, 10), SOMEONE).id();
    }

    private List<Long> sequences(UUID id) {
        return outbox.of(id).stream().map(OutboxProbe.Written::sequence).toList();
    }

    /** As someone who owns the machine would do it. */
    private void pastTheGuards(String sql) throws SQLException {
        try (Connection own = database.getConnection();
                Connection connection = TestInfra.shared().superuser(own.getCatalog());
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
