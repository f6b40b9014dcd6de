package io.keguan.kit.domain;

import java.util.Set;
import java.util.UUID;

/**
 * Who acts: a member of staff or a third-party system, as the verified token says.
 *
 * @param departments the own department and all below it
 * @param client true for a third-party system
 */
public record Actor(UUID id, String name, UUID departmentId, String departmentName, Set<UUID> departments,
        Set<String> roles, boolean client) {

    public Actor {
        departments = Set.copyOf(departments);
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean hasAny(String... wanted) {
        return Set.of(wanted).stream().anyMatch(roles::contains);
    }
}
