package io.keguan.kit.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.hibernate.exception.JDBCConnectionException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import io.keguan.kit.domain.Refused;

/**
 * What a failure of the database means: a broken constraint is a refusal with a name, a lost connection is a service that is
 * unavailable for a moment. Anything else is a defect.
 */
@ApplicationScoped
public class DatabaseFailures {

    /** A service's own words for its constraints: constraint name to refusal. */
    public interface ConstraintRefusals {
        Map<String, Refused> byConstraint();
    }

    private final Instance<ConstraintRefusals> constraints;

    public DatabaseFailures(@Any Instance<ConstraintRefusals> constraints) {
        this.constraints = constraints;
    }

    public Optional<Refused> explain(Throwable failure) {
        if (unavailable(failure)) {
            return Optional.of(Refused.of(Refused.Kind.UNAVAILABLE, "service.unavailable"));
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException sql) {
                if ("40001".equals(sql.getSQLState()) || "40P01".equals(sql.getSQLState())) {
                    return Optional.of(Refused.stale());
                }
                ServerErrorMessage message = sql.getServerErrorMessage();
                String constraint = message == null ? null : message.getConstraint();
                if (constraint != null) {
                    return constraints.stream()
                            .map(c -> c.byConstraint().get(constraint))
                            .filter(r -> r != null)
                            .findFirst();
                }
            }
        }
        return Optional.empty();
    }

    /** True when the database can't be reached or is going down or coming up; nothing is known about the data then. */
    public static boolean unavailable(Throwable failure) {
        return chain(failure, new ArrayList<>()).stream().anyMatch(DatabaseFailures::saysUnavailable);
    }

    private static boolean saysUnavailable(Throwable failure) {
        return failure instanceof JDBCConnectionException || failure instanceof SQLTransientException
                || failure instanceof SQLException sql && (unavailableState(sql.getSQLState())
                        || String.valueOf(sql.getMessage()).contains("Sorry, acquisition timeout"));
    }

    /** The failure with its causes, and with what they suppressed: a commit that fails hides the lost connection there. */
    private static List<Throwable> chain(Throwable failure, List<Throwable> seen) {
        if (failure != null && !seen.contains(failure)) {
            seen.add(failure);
            chain(failure.getCause(), seen);
            for (Throwable suppressed : failure.getSuppressed()) {
                chain(suppressed, seen);
            }
        }
        return seen;
    }

    private static boolean unavailableState(String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53"));
    }
}
