package io.keguan.kit.rules;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.quarkus.logging.Log;

/** Counts how often an article refused something, outside the refused transaction. */
@ApplicationScoped
public class RuleRefusals {

    private static final String COUNT = """
            INSERT INTO rule_refusal (rule, code, refusals, last_refused_at) VALUES (?, ?, 1, ?)
            ON CONFLICT (rule, code) DO UPDATE SET refusals = rule_refusal.refusals + 1,
                last_refused_at = excluded.last_refused_at""";

    private record Refusal(String rule, String code) {}

    private final DataSource database;
    private final Clock clock;

    public RuleRefusals(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void count(Refused refused) {
        Set<Refusal> counted = new LinkedHashSet<>();
        refused.reasons().stream().filter(r -> r.rule() != null).map(RuleRefusals::of).forEach(counted::add);
        if (counted.isEmpty() && refused.rule() != null) {
            counted.add(new Refusal(refused.rule(), refused.code()));
        }
        if (counted.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            for (Refusal refusal : counted) {
                try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
                    statement.setString(1, refusal.rule);
                    statement.setString(2, refusal.code);
                    statement.setTimestamp(3, Timestamp.from(clock.instant()));
                    statement.executeUpdate();
                }
            }
        } catch (SQLException e) {
            // The count is a statistic; the refusal itself must reach the caller.
            Log.warnf("refusal of %s not counted: %s", Objects.toString(refused.rule()), e.getMessage());
        }
    }

    private static Refusal of(Reason reason) {
        return new Refusal(reason.rule(), reason.code());
    }
}
