package io.keguan.gateway.proxy;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.gateway.GatewayConfig;

/** Which service answers for which path below {@code /api/v1}. */
@ApplicationScoped
public class RouteTable {

    public static final String GATEWAY = "gateway";
    static final String API = "/api/v1/";
    private static final String TECHNICAL = "services";
    private static final Set<String> OWN = Set.of("auth", "staff", "departments", "api-clients", "rules",
            "openapi.json");

    /** A service and where it listens; the gateway itself has no address. */
    public record Target(String service, URI base, String resource) {

        public boolean own() {
            return base == null;
        }
    }

    /** A service that runs in this installation. */
    public record Upstream(String service, URI base) {}

    private final Map<String, Upstream> byResource = new HashMap<>();
    private final Map<String, Upstream> byService = new HashMap<>();
    private final Set<String> resources = new HashSet<>(OWN);

    public RouteTable(GatewayConfig config) {
        resources.add(TECHNICAL);
        config.upstreams().forEach((service, settings) -> {
            resources.addAll(settings.resources());
            settings.url().map(url -> new Upstream(service, url)).ifPresent(upstream -> {
                byService.put(service, upstream);
                settings.resources().forEach(resource -> byResource.put(resource, upstream));
            });
        });
    }

    public List<Upstream> upstreams() {
        return byService.values().stream().sorted((a, b) -> a.service.compareTo(b.service)).toList();
    }

    /** True for a scope that could be granted: a resource of the suite with {@code :read} or {@code :write}. */
    public boolean knowsScope(String scope) {
        String[] parts = scope.split(":", -1);
        return parts.length == 2 && resources.contains(parts[0]) && Set.of("read", "write").contains(parts[1]);
    }

    /** Who answers for a path, or null when nobody does. */
    Target find(String path) {
        if (!path.startsWith(API)) {
            return null;
        }
        String[] segments = path.substring(API.length()).split("/", 3);
        if (OWN.contains(segments[0])) {
            return new Target(GATEWAY, null, segments[0]);
        }
        if (segments[0].equals(TECHNICAL) && segments.length > 1) {
            return segments[1].equals(GATEWAY)
                    ? new Target(GATEWAY, null, TECHNICAL)
                    : target(byService.get(segments[1]), TECHNICAL);
        }
        return target(byResource.get(segments[0]), segments[0]);
    }

    private static Target target(Upstream upstream, String resource) {
        return upstream == null ? null : new Target(upstream.service, upstream.base, resource);
    }
}
