package io.keguan.kit.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.http.Trace;
import io.quarkus.arc.Arc;
import io.vertx.ext.web.RoutingContext;

/** Makes the problem body and its HTTP answer in the language the caller asked for. */
@ApplicationScoped
public class Problems {

    private final ProblemTexts texts;

    public Problems(ProblemTexts texts) {
        this.texts = texts;
    }

    public Response answer(Refused refused) {
        return answer(refused, null);
    }

    public Response answer(Refused refused, List<String> allowedActions) {
        Problem problem = problem(refused, allowedActions, path(), locale());
        Response.ResponseBuilder answer = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (refused.kind() == Refused.Kind.UNAVAILABLE) {
            answer.header("Retry-After", "2");
        }
        if (refused.params().get("retryAfter") != null) {
            answer.header("Retry-After", refused.params().get("retryAfter"));
        }
        return answer.build();
    }

    public Problem problem(Refused refused, List<String> allowedActions, String instance, Locale locale) {
        List<Problem.Error> errors = refused.reasons().stream().map(r -> error(r, locale)).toList();
        return problem(refused.kind().status(), refused.code(), refused.params(), errors, refused.rule(),
                allowedActions, instance, locale);
    }

    public Problem problem(int status, String code, Map<String, Object> params, List<Problem.Error> errors, String rule,
            List<String> allowedActions, String instance, Locale locale) {
        return new Problem("urn:keguan:problem:" + code, texts.text("title." + status, params, locale), status,
                texts.text(code, params, locale), instance, code, Trace.id(), errors, rule, allowedActions,
                params.isEmpty() ? null : params);
    }

    public Problem.Error error(Reason reason, Locale locale) {
        return new Problem.Error(reason.field(), reason.code(), texts.text(reason.code(), reason.params(), locale),
                reason.rule());
    }

    /** Chinese unless the caller prefers English. */
    public static Locale locale(String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.CHINESE;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage),
                    List.of(Locale.CHINESE, Locale.ENGLISH));
            return found == null ? Locale.CHINESE : found;
        } catch (IllegalArgumentException malformed) {
            return Locale.CHINESE;
        }
    }

    public static Locale locale() {
        RoutingContext context = Arc.container().instance(RoutingContext.class).get();
        return locale(context == null ? null : context.request().getHeader("Accept-Language"));
    }

    private static String path() {
        RoutingContext context = Arc.container().instance(RoutingContext.class).get();
        return context == null ? null : context.request().path();
    }

}
