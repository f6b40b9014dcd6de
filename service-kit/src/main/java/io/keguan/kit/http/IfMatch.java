package io.keguan.kit.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

import io.keguan.kit.domain.Refused;
import io.vertx.core.http.HttpServerRequest;

/** The version the caller has seen; every action and update must name it. */
@RequestScoped
public class IfMatch {

    private final HttpServerRequest request;

    public IfMatch(HttpServerRequest request) {
        this.request = request;
    }

    /** The version in {@code If-Match: "7"}; 428 when the header is missing, 412 when it is no version of ours. */
    public long version() {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.isBlank()) {
            throw Refused.of(Refused.Kind.PRECONDITION_MISSING, "conflict.if-match-missing");
        }
        try {
            return Long.parseLong(header.strip().replaceAll("^(W/)?\"|\"$", ""));
        } catch (NumberFormatException unknown) {
            throw Refused.stale();
        }
    }
}
