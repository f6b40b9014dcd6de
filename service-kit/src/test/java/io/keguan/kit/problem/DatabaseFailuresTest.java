package io.keguan.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import jakarta.transaction.RollbackException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseFailuresTest {

    private static final SQLException LOST = new SQLException("terminating connection", "57P01");

    @Test
    void a_connection_lost_in_a_commit_is_found_among_what_the_transaction_manager_suppressed() {
        RollbackException rollback = new RollbackException("could not commit");
        rollback.addSuppressed(new IllegalStateException("XA resource failed", LOST));
        assertThat(DatabaseFailures.unavailable(new RuntimeException(rollback))).isTrue();
    }

    @Test
    void a_defect_is_no_outage_even_when_its_causes_go_in_a_circle() {
        RuntimeException one = new RuntimeException("one");
        RuntimeException two = new RuntimeException("two", one);
        one.initCause(two);
        assertThat(DatabaseFailures.unavailable(two)).isFalse();
        assertThat(DatabaseFailures.unavailable(new SQLException("unique", "23505"))).isFalse();
    }
}
