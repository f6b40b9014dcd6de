package io.keguan.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
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

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuditTest {

    private static final Actor ACTOR = new Actor(UUID.randomUUID(), "审计人", UUID.randomUUID(), "总部", Set.of(),
            Set.of(Roles.AUDITOR), false);

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
    @ConfigProperty(name = "keguan.topic-prefix")
    String databaseName;

    @Test
    void the_chain_holds_also_when_many_write_at_once() {
        Thing thing = create();
        Together.run(40, i -> {
            try {
                return things.count(thing.id(), 1, ACTOR);
            } catch (RuntimeException lostTheRace) {
                return null;
            }
        });
        assertThat(verifier.firstBroken("thing", thing.id())).isEmpty();
        assertThat(outbox.of(thing.id())).extracting(OutboxProbe.Written::sequence)
                .containsExactlyElementsOf(
                        java.util.stream.LongStream.rangeClosed(1, outbox.of(thing.id()).size()).boxed()
                                .toList());
    }

    @Test
    void a_refused_use_case_leaves_neither_event_nor_audit_nor_change() {
        Thing thing = create();
        assertThatThrownBy(() -> things.countThenFail(thing.id(), ACTOR)).isInstanceOf(Refused.class);
        assertThat(outbox.of(thing.id())).hasSize(1);
        things.count(thing.id(), 1, ACTOR);
        assertThat(outbox.of(thing.id())).extracting(OutboxProbe.Written::sequence).containsExactly(1L, 2L);
        assertThat(verifier.firstBroken("thing", thing.id())).isEmpty();
    }

    @Test
    void an_event_or_a_note_without_a_transaction_fails_at_once() {
        assertThatThrownBy(() -> journal.append(new Thing.Counted(UUID.randomUUID(), 1)))
                .hasMessageContaining("transaction");
        assertThatThrownBy(() -> journal.audit(AuditNote.of("thing", UUID.randomUUID(), ACTOR, "x")))
                .hasMessageContaining("transaction");
    }

    @Test
    void what_was_collected_outside_a_use_case_is_written_at_the_commit() {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> journal
                        .audit(AuditNote.of("thing", id, ACTOR, "view").change(null, Map.of("purpose", "抽查"))));
        Api.as(Tokens.staff("审计").role(Roles.AUDITOR).department(UUID.randomUUID())).queryParam("type", "thing")
                .queryParam("id", id).get("/api/v1/services/kit/audit").then().statusCode(200)
                .body("items[0].action", is("view")).body("items[0].after.purpose", is("抽查")).body("intact", is(true));
        Api.as(Tokens.staff("外人").role(Roles.SALES_REP).department(UUID.randomUUID())).queryParam("type", "thing")
                .queryParam("id", id).get("/api/v1/services/kit/audit").then().statusCode(404);
    }

    @Test
    void the_service_can_neither_change_nor_remove_an_entry() {
        Thing thing = create();
        for (String attempt : new String[]{"UPDATE audit_entry SET reason = 'x'", "DELETE FROM audit_entry",
                "TRUNCATE audit_entry"}) {
            assertThatThrownBy(() -> execute(database.getConnection(), attempt)).isInstanceOf(SQLException.class);
        }
        assertThat(verifier.firstBroken("thing", thing.id())).isEmpty();
    }

    @Test
    void the_verifier_names_the_first_entry_that_someone_changed_or_cut_off() throws SQLException {
        Thing changed = create();
        things.count(changed.id(), 1, ACTOR);
        things.count(changed.id(), 1, ACTOR);
        asSuperuser("UPDATE audit_entry SET actor_name = '别人' WHERE agg_id = '%s' AND seq = 2".formatted(changed.id()));
        assertThat(verifier.firstBroken("thing", changed.id())).contains(2L);

        Thing cut = create();
        things.count(cut.id(), 1, ACTOR);
        asSuperuser("DELETE FROM audit_entry WHERE agg_id = '%s' AND seq = 2".formatted(cut.id()));
        assertThat(verifier.firstBroken("thing", cut.id())).contains(2L);
    }

    private void asSuperuser(String sql) throws SQLException {
        // Only someone who may switch triggers off can do this; the chain is what still tells.
        try (Connection connection = TestInfra.shared().superuser(databaseName)) {
            connection.createStatement().execute("SET session_replication_role = replica");
            connection.createStatement().execute(sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (connection; Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Thing create() {
        return things.create(UUID.randomUUID().toString(), ACTOR);
    }
}
