package io.keguan.gateway.web;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.gateway.GatewayConfig;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** What browsers are told about every answer: what it may load, who may frame it, how long it may be kept. */
@ApplicationScoped
public class SecurityHeaders {

    /** Ant Design writes its styles into the page, hence the one exception. */
    private static final String PAGE_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";
    private static final String ONE_YEAR = "31536000";

    private final boolean https;

    public SecurityHeaders(GatewayConfig config) {
        this.https = config.https();
    }

    /** Takes effect when the answer is written, over whatever a service has said. */
    public void addTo(RoutingContext context) {
        context.addHeadersEndHandler(writing -> {
            String path = context.request().path();
            boolean data = path == null || path.startsWith("/api");
            MultiMap headers = context.response().headers();
            headers.set("Content-Security-Policy", data ? DATA_POLICY : PAGE_POLICY);
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("X-Frame-Options", "DENY");
            headers.set("Referrer-Policy", "same-origin");
            headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            if (https) {
                headers.set("Strict-Transport-Security", "max-age=" + ONE_YEAR);
            }
            if (data && !headers.contains("Cache-Control")) {
                headers.set("Cache-Control", "no-store");
            }
            if (!data && path.startsWith("/assets/") && context.response().getStatusCode() == 200) {
                headers.set("Cache-Control", "public, max-age=" + ONE_YEAR + ", immutable");
            } else if (!data && !path.startsWith("/.well-known/")) {
                headers.set("Cache-Control", "no-cache");
            }
        });
    }
}
