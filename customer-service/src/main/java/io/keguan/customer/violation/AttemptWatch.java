package io.keguan.customer.violation;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import io.keguan.customer.violation.domain.Attempt;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.IllegalTransition;
import io.keguan.kit.domain.Refused;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Stands outside the transaction of the step, which is gone when the refusal gets here, and writes the attempt down in one of
 * its own. A refusal is known by its code, because that is what the person has met; a stale page (412), a missing right of the
 * role and a request that is finished already are none.
 */
@WatchesAttempts
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class AttemptWatch {

    private static final Map<String, Attempt> BY_CODE = Map.of(
            "change-request.judge-is-applicant", Attempt.DECIDED_OWN,
            "change-request.executor-took-part", Attempt.EXECUTED_OWN,
            "import.judge-is-submitter", Attempt.DECIDED_OWN,
            "import.executor-took-part", Attempt.EXECUTED_OWN,
            "registration.auditor-is-submitter", Attempt.DECIDED_OWN);
    private static final Set<String> UNAPPROVED = Set.of("SUBMITTED", "REJECTED", "WITHDRAWN");

    private final Violations violations;

    public AttemptWatch(Violations violations) {
        this.violations = violations;
    }

    @AroundInvoke
    Object watch(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (Refused | IllegalTransition refusal) {
            attempt(refusal, call).ifPresent(attempt -> write(attempt, call));
            throw refusal;
        }
    }

    private static Optional<Attempt> attempt(RuntimeException refusal, InvocationContext call) {
        if (refusal instanceof IllegalTransition illegal) {
            boolean executed = "execute".equals(call.getMethod().getName());
            return executed && UNAPPROVED.contains(illegal.from())
                    ? Optional.of(Attempt.EXECUTED_UNAPPROVED)
                    : Optional.empty();
        }
        // Whoever rejects what they have asked for themselves changes nothing in the archive.
        boolean rejects = Arrays.stream(call.getParameters()).anyMatch(p -> p instanceof Enum<?> e
                && "REJECT".equals(e.name()));
        return rejects ? Optional.empty() : Optional.ofNullable(BY_CODE.get(((Refused) refusal).code()));
    }

    private void write(Attempt attempt, InvocationContext call) {
        Object[] given = call.getParameters();
        Actor by = (Actor) given[given.length - 1];
        if (by.client()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> violations.attempted(attempt,
                    call.getMethod().getAnnotation(WatchesAttempts.class).value(), (UUID) given[0], by));
        } catch (RuntimeException failure) {
            // The refusal itself must reach the caller.
            Log.errorf(failure, "attempt on %s not recorded", given[0]);
        }
    }
}
