package io.keguan.gateway.proxy;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.problem.DatabaseFailures;
import io.keguan.kit.problem.Problem;
import io.keguan.kit.problem.Problems;
import io.quarkus.logging.Log;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Refuses requests that never reach a resource, in the one shape of every refusal. */
@ApplicationScoped
class ProblemAnswers {

    private final Problems problems;
    private final DatabaseFailures database;
    private final ObjectMapper json;

    ProblemAnswers(Problems problems, DatabaseFailures database, ObjectMapper json) {
        this.problems = problems;
        this.database = database;
        this.json = json;
    }

    void refuse(RoutingContext request, Throwable failure) {
        if (failure instanceof Refused refused) {
            send(request, problems.problem(refused, null, request.request().path(), locale(request)),
                    refused.params().get("retryAfter"));
            return;
        }
        database.explain(failure).ifPresentOrElse(refused -> refuse(request, refused.param("retryAfter", 2)), () -> {
            Log.error("request failed at the entrance", failure);
            refuse(request, 500, "internal", Map.of());
        });
    }

    void refuse(RoutingContext request, int status, String code, Map<String, Object> params) {
        send(request, problems.problem(status, code, params, List.of(), null, null, request.request().path(),
                locale(request)), null);
    }

    private void send(RoutingContext request, Problem problem, Object retryAfter) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(problem.status()).putHeader("Content-Type", Problem.MEDIA_TYPE);
        if (retryAfter != null) {
            response.putHeader("Retry-After", String.valueOf(retryAfter));
        }
        if (problem.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        response.end(body(problem));
        // What the caller still sends is read and dropped, so that the answer is not lost in a closed connection.
        request.request().resume();
    }

    private Buffer body(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Locale locale(RoutingContext request) {
        return Problems.locale(request.request().getHeader("Accept-Language"));
    }
}
