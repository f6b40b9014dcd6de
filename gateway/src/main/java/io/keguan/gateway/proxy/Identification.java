package io.keguan.gateway.proxy;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.gateway.session.SessionCookie;
import io.keguan.gateway.token.TokenMint;
import io.keguan.gateway.token.domain.Caller;
import io.keguan.gateway.token.domain.OpaqueToken;
import io.keguan.gateway.token.persistence.CallerTable;
import io.keguan.kit.domain.Refused;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Swaps what the client shows, a session cookie or an access token, for the signed token of the service that will answer.
 * Nothing else the client says about itself gets past this point.
 */
@ApplicationScoped
class Identification {

    private static final String AUTHORIZATION = "Authorization";
    private static final String TOKEN_ENDPOINT = RouteTable.API + "auth/token";
    /** Open to people who have not signed in, and the same for those who have. */
    private static final Set<String> PUBLIC = Set.of(TOKEN_ENDPOINT, RouteTable.API + "auth/login",
            RouteTable.API + "auth/setup", RouteTable.API + "openapi.json");

    private record Identified(Caller caller, String token) {}

    private final CallerTable callers;
    private final TokenMint mint;
    private final SessionCookie cookie;
    private final Doorman doorman;

    Identification(CallerTable callers, TokenMint mint, SessionCookie cookie, Doorman doorman) {
        this.callers = callers;
        this.mint = mint;
        this.cookie = cookie;
        this.doorman = doorman;
    }

    /** Leaves the caller with the request and the service's token in its Authorization header. */
    Future<Void> identify(RoutingContext context, RouteTable.Target target) {
        HttpServerRequest request = context.request();
        OpaqueToken bearer = bearer(request);
        OpaqueToken session = bearer == null ? cookie.read(request) : null;
        if (!request.path().equals(TOKEN_ENDPOINT)) {
            request.headers().remove(AUTHORIZATION);
        }
        if (PUBLIC.contains(request.path())) {
            doorman.checkOrigin(request);
            return Future.succeededFuture();
        }
        if (bearer == null && session == null) {
            return target.own() ? Future.succeededFuture() : Future.failedFuture(unauthenticated());
        }
        if (session != null && !Doorman.safe(request.method())) {
            doorman.checkOwnPage(request);
        }
        return context.vertx().executeBlocking(() -> find(bearer, session, target), false).map(found -> {
            if (found.isPresent()) {
                accept(context, target, found.get());
            } else if (session != null) {
                cookie.clear(context.response());
            }
            if (found.isEmpty() && (bearer != null || !target.own())) {
                throw unauthenticated();
            }
            return null;
        });
    }

    private Optional<Identified> find(OpaqueToken bearer, OpaqueToken session, RouteTable.Target target)
            throws SQLException {
        Optional<Caller> caller = bearer != null ? callers.byAccessToken(bearer) : callers.bySession(session);
        return caller.map(c -> new Identified(c, mint.tokenFor(c, target.service())));
    }

    private static void accept(RoutingContext context, RouteTable.Target target, Identified found) {
        HttpServerRequest request = context.request();
        Call.caller(context, found.caller);
        if (found.caller.mustChangePassword() && !target.resource().equals("auth")) {
            throw Refused.forbidden("auth.password-change-required");
        }
        String scope = target.resource() + (Doorman.safe(request.method()) ? ":read" : ":write");
        if (!found.caller.may(scope)) {
            throw Refused.forbidden("auth.scope-missing").param("scope", scope);
        }
        request.headers().set(AUTHORIZATION, "Bearer " + found.token);
    }

    private static OpaqueToken bearer(HttpServerRequest request) {
        String header = request.getHeader(AUTHORIZATION);
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
            return null;
        }
        return new OpaqueToken(header.substring("bearer ".length()).strip());
    }

    private static Refused unauthenticated() {
        return Refused.of(Refused.Kind.UNAUTHENTICATED, "auth.unauthenticated");
    }
}
