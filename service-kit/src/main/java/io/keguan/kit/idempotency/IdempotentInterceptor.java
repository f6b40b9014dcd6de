package io.keguan.kit.idempotency;

import java.security.MessageDigest;
import java.util.HexFormat;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.http.DetailView;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;

/** Puts the call and the note of its answer into one transaction. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotentInterceptor {

    private final IdempotencyKeys keys;
    private final HttpServerRequest request;
    private final CurrentStaff staff;
    private final ObjectMapper json;

    public IdempotentInterceptor(IdempotencyKeys keys, HttpServerRequest request, CurrentStaff staff,
            ObjectMapper json) {
        this.keys = keys;
        this.request = request;
        this.staff = staff;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = request.getHeader("Idempotency-Key");
        if (key == null || key.isBlank()) {
            if (call.getMethod().getAnnotation(Idempotent.class) instanceof Idempotent wanted && wanted.required()) {
                throw Refused.of(Refused.Kind.MALFORMED, "idempotency.key-missing");
            }
            return call.proceed();
        }
        if (key.length() > 100) {
            throw Refused.of(Refused.Kind.MALFORMED, "idempotency.key-too-long");
        }
        return QuarkusTransaction.joiningExisting().call(() -> {
            String hash = hash(call);
            keys.claim(staff.actor().id(), key, hash);
            Object answer = call.proceed();
            keys.store(staff.actor().id(), key, hash, stored(answer));
            return answer;
        });
    }

    private StoredAnswer stored(Object answer) throws Exception {
        int status = answer == null ? 204 : 200;
        Object entity = answer;
        String location = null;
        if (answer instanceof RestResponse<?> response) {
            status = response.getStatus();
            entity = response.getEntity();
            location = response.getHeaderString(HttpHeaders.LOCATION);
        }
        if (entity instanceof ShownOnce secret) {
            entity = secret.withoutSecret();
        }
        String etag = entity instanceof DetailView view ? "\"" + view.version() + "\"" : null;
        return new StoredAnswer(status, location, etag,
                entity == null ? null : json.writeValueAsString(entity));
    }

    /** Same key with another request is a mistake of the caller; what counts is the target and the body. */
    private String hash(InvocationContext call) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update(
                (request.method() + " " + request.path() + " " + request.getHeader(HttpHeaders.IF_MATCH)).getBytes());
        for (Object parameter : call.getParameters()) {
            if (!(parameter instanceof UriInfo)) {
                sha.update(json.writeValueAsBytes(parameter));
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }
}
