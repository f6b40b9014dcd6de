package io.keguan.gateway.proxy;

import java.net.InetAddress;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.keguan.gateway.GatewayConfig;
import io.keguan.gateway.web.Pages;
import io.keguan.gateway.web.SecurityHeaders;
import io.keguan.kit.domain.Refused;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;

/**
 * Where every request comes in. In this order: is it well-formed, who sends it, is it one too many, who answers. What the
 * gateway answers itself goes on to its own resources with its own signed token, like anywhere else.
 */
@ApplicationScoped
public class Entrance {

    /** Before authentication and everything else that looks at a request. */
    private static final int FIRST = 10_000;
    private static final String API = "/api";
    private static final String OPERATIONS = "/q/";

    private final Doorman doorman;
    private final Identification identification;
    private final RateLimiter limiter;
    private final RouteTable routes;
    private final Forwarding forwarding;
    private final ProblemAnswers answers;
    private final SecurityHeaders headers;
    private final Pages pages;
    private final List<String> trustedProxies;
    private final boolean openOperations;

    Entrance(Doorman doorman, Identification identification, RateLimiter limiter, RouteTable routes,
            Forwarding forwarding, ProblemAnswers answers, SecurityHeaders headers, Pages pages,
            GatewayConfig config) {
        this.doorman = doorman;
        this.identification = identification;
        this.limiter = limiter;
        this.routes = routes;
        this.forwarding = forwarding;
        this.answers = answers;
        this.headers = headers;
        this.pages = pages;
        this.trustedProxies = config.trustedProxies().orElse(List.of());
        this.openOperations = config.openOperations();
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, FIRST);
    }

    private void enter(RoutingContext context) {
        headers.addTo(context);
        Call.address(context, address(context));
        try {
            doorman.checkPath(context);
            String path = context.request().path();
            if (path.startsWith(OPERATIONS) && !openOperations && !fromThisMachine(context)) {
                throw Refused.notFound();
            }
            if (path.equals(API) || path.startsWith(API + "/")) {
                call(context);
            } else if (!pages.show(context)) {
                context.next();
            }
        } catch (RuntimeException refused) {
            answers.refuse(context, refused);
        }
    }

    private void call(RoutingContext context) {
        doorman.checkSize(context.request());
        RouteTable.Target target = routes.find(context.request().path());
        if (target == null) {
            limiter.check(context);
            throw Refused.notFound();
        }
        identification.identify(context, target).onComplete(identified -> {
            try {
                limiter.check(context);
                if (identified.failed()) {
                    answers.refuse(context, identified.cause());
                } else if (target.own()) {
                    context.next();
                } else {
                    forwarding.forward(context, target);
                }
            } catch (RuntimeException refused) {
                answers.refuse(context, refused);
            }
        });
    }

    private static boolean fromThisMachine(RoutingContext context) {
        SocketAddress remote = context.request().remoteAddress();
        return remote != null && context.request().getHeader("X-Forwarded-For") == null
                && InetAddress.ofLiteral(remote.hostAddress()).isLoopbackAddress();
    }

    /** What a client says about its address counts only when an outer proxy we know has written it down. */
    private String address(RoutingContext context) {
        SocketAddress remote = context.request().remoteAddress();
        String direct = remote == null ? "unknown" : remote.hostAddress();
        String forwarded = context.request().getHeader("X-Forwarded-For");
        if (forwarded == null || !trustedProxies.contains(direct)) {
            return direct;
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
