package io.keguan.gateway.proxy;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.gateway.GatewayConfig;
import io.keguan.kit.domain.Refused;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import io.vertx.ext.web.RoutingContext;

/** Hands a request on to the service that answers for it, and the answer back, both as streams. */
@ApplicationScoped
class Forwarding {

    private final Upstreams upstreams;
    private final ProblemAnswers answers;
    private final Doorman doorman;
    private final GatewayConfig config;

    Forwarding(Upstreams upstreams, ProblemAnswers answers, Doorman doorman, GatewayConfig config) {
        this.upstreams = upstreams;
        this.answers = answers;
        this.doorman = doorman;
        this.config = config;
    }

    void forward(RoutingContext context, RouteTable.Target target) {
        new Exchange(context, target, this).start();
    }

    Upstreams upstreams() {
        return upstreams;
    }

    GatewayConfig.Proxy limits() {
        return config.proxy();
    }

    long bodyLimit(RoutingContext context) {
        return doorman.limit(context.request());
    }

    /** The request as the service sees it; its address and query are the client's own, unchanged. */
    RequestOptions options(RoutingContext context, RouteTable.Target target) {
        HttpServerRequest request = context.request();
        String query = request.query();
        MultiMap headers = HeadersMultiMap.httpHeaders();
        Headers.copyInwards(request.headers(), headers);
        String length = request.getHeader("Content-Length");
        if (length != null) {
            headers.set("Content-Length", length);
        }
        headers.set("Authorization", request.getHeader("Authorization"));
        headers.set("X-Forwarded-For", Call.address(context));
        headers.set("X-Forwarded-Proto", config.publicUrl().getScheme());
        headers.set("X-Forwarded-Host", config.publicUrl().getAuthority());
        boolean tls = "https".equals(target.base().getScheme());
        int port = target.base().getPort();
        return new RequestOptions().setMethod(request.method())
                .setHost(target.base().getHost())
                .setPort(port >= 0 ? port : tls ? 443 : 80)
                .setSsl(tls)
                .setURI(request.path() + (query == null ? "" : "?" + query))
                .setHeaders(headers);
    }

    void unavailable(RoutingContext context, RouteTable.Target target) {
        answers.refuse(context, 502, "upstream.unavailable", Map.of("service", target.service()));
    }

    void timedOut(RoutingContext context, RouteTable.Target target) {
        answers.refuse(context, 504, "upstream.timeout", Map.of("service", target.service()));
    }

    void busy(RoutingContext context) {
        answers.refuse(context, Refused.of(Refused.Kind.UNAVAILABLE, "service.unavailable").param("retryAfter", 1));
    }

    void tooLarge(RoutingContext context) {
        answers.refuse(context, doorman.tooLarge(context.request()));
    }
}
