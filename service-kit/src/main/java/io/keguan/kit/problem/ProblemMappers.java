package io.keguan.kit.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.hibernate.StaleStateException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import io.keguan.kit.domain.IllegalTransition;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.rules.RuleRefusals;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

/** The only place where an exception becomes an HTTP answer. */
@Singleton
public class ProblemMappers {

    private final Problems problems;
    private final DatabaseFailures database;
    private final RuleRefusals refusals;

    public ProblemMappers(Problems problems, DatabaseFailures database, RuleRefusals refusals) {
        this.problems = problems;
        this.database = database;
        this.refusals = refusals;
    }

    @ServerExceptionMapper
    public Response refused(Refused refused) {
        refusals.count(refused);
        return problems.answer(refused);
    }

    @ServerExceptionMapper
    public Response illegal(IllegalTransition move) {
        return problems.answer(Refused.conflict(move.aggregate() + ".transition-not-allowed")
                .param("status", move.from())
                .param("action", move.action()),
                move.allowed().stream().map(a -> a.toLowerCase(Locale.ROOT).replace('_', '-')).toList());
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid) {
        List<Reason> reasons = reasons(invalid.getConstraintViolations());
        String rule = reasons.stream().map(Reason::rule).filter(r -> r != null).findFirst().orElse(null);
        return refused(Refused.invalid(reasons).rule(rule));
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public Response unauthenticated(SecurityException none) {
        return problems.answer(Refused.of(Refused.Kind.UNAUTHENTICATED, "auth.unauthenticated"));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException none) {
        return problems.answer(Refused.forbidden("auth.forbidden"));
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleStateException.class})
    public Response stale(RuntimeException stale) {
        return problems.answer(Refused.stale());
    }

    /** Malformed JSON, an unknown field or a wrong type, with the path where it stands. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    public Response malformed(JsonProcessingException malformed) {
        return refusedWithin(malformed).map(this::refused).orElseGet(() -> problems.answer(unreadable(malformed)));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException web) {
        return refusedWithin(web).map(this::refused)
                .orElseGet(() -> web.getCause() instanceof JsonProcessingException json
                        ? problems.answer(unreadable(json))
                        : byStatus(web.getResponse()));
    }

    /** A refusal that a reader or parser on the way has wrapped. */
    private static Optional<Refused> refusedWithin(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(10)
                .filter(Refused.class::isInstance).map(Refused.class::cast).findFirst();
    }

    @ServerExceptionMapper
    public Response failed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refused refused -> {
                    return refused(refused);
                }
                case IllegalTransition move -> {
                    return illegal(move);
                }
                case OptimisticLockException stale -> {
                    return stale(stale);
                }
                case StaleStateException stale -> {
                    return stale(stale);
                }
                default -> {
                }
            }
        }
        return database.explain(failure).map(this::refused).orElseGet(() -> {
            Log.error("request failed", failure);
            return Response.fromResponse(problems.answer(Refused.of(Refused.Kind.UNAVAILABLE, "internal")))
                    .status(500)
                    .entity(internal())
                    .build();
        });
    }

    private Problem internal() {
        return problems.problem(500, "internal", Map.of(), List.of(), null, null, null, Problems.locale());
    }

    private Response byStatus(Response response) {
        int status = response.getStatus();
        String code = switch (status) {
            case 404 -> "not-found";
            case 405 -> "request.method-not-allowed";
            case 406 -> "request.not-acceptable";
            case 413 -> "request.too-large";
            case 415 -> "request.unsupported-media-type";
            case 401 -> "auth.unauthenticated";
            case 403 -> "auth.forbidden";
            default -> status >= 500 ? "internal" : "request.malformed";
        };
        Problem problem = problems.problem(status, code, Map.of(), List.of(), null, null, null, Problems.locale());
        return Response.status(status).type(Problem.MEDIA_TYPE).entity(problem).build();
    }

    private static Refused unreadable(JsonProcessingException malformed) {
        if (malformed instanceof UnrecognizedPropertyException unknown) {
            return Refused.of(Refused.Kind.MALFORMED, "request.unknown-field")
                    .because(List.of(Reason.of(path(unknown), "request.unknown-field")))
                    .param("field", path(unknown));
        }
        if (malformed instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return Refused.of(Refused.Kind.MALFORMED, "request.malformed")
                    .because(List.of(Reason.of(path(mapping), "request.wrong-type")));
        }
        return Refused.of(Refused.Kind.MALFORMED, "request.malformed");
    }

    private static String path(JsonMappingException where) {
        StringBuilder path = new StringBuilder();
        where.getPath().forEach(step -> {
            if (step.getFieldName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            } else {
                path.append('[').append(step.getIndex()).append(']');
            }
        });
        return path.toString();
    }

    /** What is wrong with an input, by its fields; for those who check the parts of it one by one. */
    public static List<Reason> reasons(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(ProblemMappers::reason)
                .sorted((a, b) -> String.valueOf(a.field()).compareTo(String.valueOf(b.field())))
                .toList();
    }

    private static Reason reason(ConstraintViolation<?> violation) {
        String annotation = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        String template = violation.getMessageTemplate();
        String code = template.startsWith("{") ? "validation." + kebab(annotation) : template;
        Map<String, Object> params = new java.util.HashMap<>();
        violation.getConstraintDescriptor().getAttributes().forEach((name, value) -> {
            if (List.of("min", "max", "value").contains(name)) {
                params.put(name, value);
            }
        });
        Object rule = violation.getConstraintDescriptor().getAttributes().get("rule");
        return new Reason(field(violation.getPropertyPath()), code,
                rule instanceof String id && !id.isEmpty() ? id : null, params);
    }

    /** The path without the names of the method and its parameter. */
    private static String field(Path path) {
        List<String> steps = new ArrayList<>();
        path.forEach(node -> {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, CROSS_PARAMETER, RETURN_VALUE -> steps.clear();
                case PARAMETER -> steps.add(null);
                default -> steps.add(node.toString());
            }
        });
        if (steps.size() == 1 && steps.getFirst() == null) {
            List<String> parameter = new ArrayList<>();
            path.forEach(node -> parameter.add(node.getName()));
            return parameter.getLast();
        }
        return String.join(".", steps.stream().filter(s -> s != null && !s.isEmpty()).toList());
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
