package io.keguan.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.gateway.GatewayConfig;
import io.keguan.gateway.token.domain.OpaqueToken;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** The cookie that carries a session: out of reach for scripts, and gone with the browser. */
@ApplicationScoped
public class SessionCookie {

    static final String NAME = "keguan_session";

    private final boolean secure;

    public SessionCookie(GatewayConfig config) {
        this.secure = config.https();
    }

    public void set(HttpServerResponse response, OpaqueToken token) {
        response.addCookie(cookie(token.value()));
    }

    public void clear(HttpServerResponse response) {
        response.addCookie(cookie("").setMaxAge(0));
    }

    /** The session the request shows, or null. */
    public OpaqueToken read(HttpServerRequest request) {
        Cookie cookie = request.getCookie(NAME);
        return cookie == null || cookie.getValue().isBlank() ? null : new OpaqueToken(cookie.getValue());
    }

    private Cookie cookie(String value) {
        return Cookie.cookie(NAME, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(secure)
                .setSameSite(CookieSameSite.LAX);
    }
}
