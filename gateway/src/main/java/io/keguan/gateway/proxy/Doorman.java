package io.keguan.gateway.proxy;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.gateway.GatewayConfig;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.http.HttpFilters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Turns away what no honest client sends: odd paths, odd methods, bodies that are too large, changes from other sites. */
@ApplicationScoped
class Doorman {

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST,
            HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    /** Where files are sent to; nowhere else is there a reason for a body of their size. */
    private static final Pattern FILES = Pattern.compile("/api/v1/customers/[^/]+/attachments");
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final GatewayConfig config;
    private final String publicOrigin;

    Doorman(GatewayConfig config) {
        this.config = config;
        this.publicOrigin = origin(config.publicUrl());
    }

    static boolean safe(HttpMethod method) {
        return SAFE.contains(method);
    }

    /**
     * A path must stand as it will be read: two readers of {@code /a/%2e%2e/b} could disagree about what it names, and one of
     * them is the table of routes.
     */
    void checkPath(RoutingContext request) {
        String path = request.request().path();
        String lower = path == null ? "" : path.toLowerCase(Locale.ROOT);
        boolean odd = path == null || !path.equals(request.normalizedPath()) || path.contains("//")
                || path.contains("\\") || path.contains(";") || lower.contains("%2f") || lower.contains("%5c")
                || lower.contains("%00") || lower.contains("%2e");
        if (odd || !METHODS.contains(request.request().method())) {
            throw Refused.of(Refused.Kind.MALFORMED, "request.malformed");
        }
    }

    /** The declared size; what is sent without one is counted on its way. */
    void checkSize(HttpServerRequest request) {
        String declared = request.getHeader("Content-Length");
        if (declared != null && Long.parseLong(declared) > limit(request)) {
            throw tooLarge(request);
        }
    }

    long limit(HttpServerRequest request) {
        String type = String.valueOf(request.getHeader("Content-Type")).toLowerCase(Locale.ROOT);
        if (type.startsWith(HttpFilters.XLSX)) {
            return config.proxy().workbookLimit();
        }
        boolean attachment = type.startsWith("multipart/form-data")
                && FILES.matcher(String.valueOf(request.path())).matches();
        return attachment ? config.proxy().bodyLimit() : config.proxy().jsonLimit();
    }

    Refused tooLarge(HttpServerRequest request) {
        return Refused.of(Refused.Kind.TOO_LARGE, "request.too-large")
                .param("limit",
                        (limit(request) >> 20) + " MB");
    }

    /** A change made with a cookie must come from our own pages: they send a header that forms of other sites can't. */
    void checkOwnPage(HttpServerRequest request) {
        boolean own = "1".equals(request.getHeader("Keguan-Csrf")) && request.getHeader("Origin") != null;
        if (!own) {
            throw Refused.forbidden("auth.csrf");
        }
        checkOrigin(request);
    }

    /** Where a browser names the page that calls, it must be ours; even a sign-in may not be started by another site. */
    void checkOrigin(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null || origin.equals(publicOrigin)) {
            return;
        }
        String host = request.getHeader("Host");
        if (host == null || !origin.equals((config.https() ? "https://" : "http://") + host)) {
            throw Refused.forbidden("auth.csrf");
        }
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }
}
