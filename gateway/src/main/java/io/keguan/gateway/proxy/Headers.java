package io.keguan.gateway.proxy;

import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.vertx.core.MultiMap;

/** Which headers pass the gateway, and in which direction. */
final class Headers {

    /** Meant for one connection only (RFC 9110, section 7.6.1). */
    private static final Set<String> HOP_BY_HOP = Set.of("connection", "keep-alive", "proxy-connection",
            "proxy-authenticate", "proxy-authorization", "te", "trailer", "transfer-encoding", "upgrade");
    /** What a client may not say about itself or where it comes from, and what is made anew; the tracer adds its own. */
    private static final Set<String> NOT_INWARDS = Set.of("host", "cookie", "authorization", "forwarded", "via",
            "x-real-ip", "x-client-ip", "true-client-ip", "x-original-url", "x-rewrite-url", "x-http-method-override",
            "expect", "content-length", "traceparent", "tracestate");
    private static final List<String> NOT_INWARDS_PREFIXES = List.of("x-forwarded-", "keguan-", "x-keguan-");
    private static final Set<String> NOT_OUTWARDS = Set.of("server", "set-cookie", "x-powered-by", "location");

    private Headers() {}

    static void copyInwards(MultiMap from, MultiMap to) {
        Set<String> hops = hops(from);
        from.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!hops.contains(lower) && !NOT_INWARDS.contains(lower)
                    && NOT_INWARDS_PREFIXES.stream().noneMatch(lower::startsWith)) {
                to.add(name, value);
            }
        });
    }

    /** A {@code Location} that names the service's own address loses it: clients know one address only. */
    static void copyOutwards(MultiMap from, MultiMap to, URI base) {
        Set<String> hops = hops(from);
        from.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!hops.contains(lower) && !NOT_OUTWARDS.contains(lower)) {
                to.add(name, value);
            }
        });
        String location = from.get("Location");
        if (location != null) {
            String own = base.getScheme() + "://" + base.getAuthority();
            to.set("Location", location.startsWith(own + "/") ? location.substring(own.length()) : location);
        }
    }

    private static Set<String> hops(MultiMap headers) {
        Set<String> hops = new HashSet<>(HOP_BY_HOP);
        headers.getAll("Connection")
                .stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .forEach(hops::add);
        return hops;
    }
}
