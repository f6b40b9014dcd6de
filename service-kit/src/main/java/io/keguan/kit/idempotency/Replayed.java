package io.keguan.kit.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Ends a repeated call with the stored answer; no failure, only the way past the method that already ran. */
public final class Replayed extends RuntimeException {

    private final transient StoredAnswer answer;

    Replayed(StoredAnswer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    /** Gives the stored answer again, marked as such. */
    public static class Mapper {

        @ServerExceptionMapper
        public Response again(Replayed replayed) {
            StoredAnswer answer = replayed.answer;
            Response.ResponseBuilder response = Response.status(answer.status()).header("Idempotency-Replayed", "true");
            if (answer.body() != null) {
                response.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body());
            }
            if (answer.location() != null) {
                response.header(HttpHeaders.LOCATION, answer.location());
            }
            if (answer.etag() != null) {
                response.header(HttpHeaders.ETAG, answer.etag());
            }
            return response.build();
        }
    }
}
