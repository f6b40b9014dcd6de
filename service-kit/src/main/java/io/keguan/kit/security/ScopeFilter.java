package io.keguan.kit.security;

import java.util.Set;

import jakarta.ws.rs.container.ContainerRequestContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.keguan.kit.domain.Refused;
import io.quarkus.security.identity.SecurityIdentity;

/** A token's scopes narrow its roles: a call needs {@code <first path segment>:read} or {@code :write}. */
public class ScopeFilter {

    private static final String PREFIX = "/api/v1/";

    private final SecurityIdentity identity;
    private final CurrentStaff staff;

    public ScopeFilter(SecurityIdentity identity, CurrentStaff staff) {
        this.identity = identity;
        this.staff = staff;
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (!path.startsWith(PREFIX) || identity.isAnonymous()) {
            return;
        }
        String resource = path.substring(PREFIX.length()).split("/", 2)[0];
        boolean read = Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
        String needed = resource + (read ? ":read" : ":write");
        Set<String> scopes = staff.scopes();
        if (!scopes.contains("*") && !scopes.contains(needed)) {
            throw Refused.forbidden("auth.scope-missing").param("scope", needed);
        }
    }
}
