package io.keguan.gateway.client;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.keguan.gateway.client.domain.ApiClient;
import io.keguan.gateway.client.persistence.ApiClientRepository;
import io.keguan.gateway.department.persistence.DepartmentRepository;
import io.keguan.gateway.proxy.RouteTable;
import io.keguan.gateway.token.domain.OpaqueToken;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.security.Roles;

/** Lets third-party systems in, renews their secrets and shuts them out. */
@UseCases
public class ApiClients {

    /** Decisions are made by people: a program that decided would hide who did. */
    private static final Set<String> FOR_PEOPLE = Set.of(Roles.ADMIN, Roles.GENERAL_MANAGER, Roles.DEPUTY_GM);

    /** A client together with the secret that is shown this once. */
    public record WithSecret(ApiClient client, String secret) {}

    private final ApiClientRepository clients;
    private final DepartmentRepository departments;
    private final RouteTable routes;
    private final Journal journal;
    private final Clock clock;

    public ApiClients(ApiClientRepository clients, DepartmentRepository departments, RouteTable routes,
            Journal journal, Clock clock) {
        this.clients = clients;
        this.departments = departments;
        this.routes = routes;
        this.journal = journal;
        this.clock = clock;
    }

    public WithSecret register(String name, UUID departmentId, Set<String> roles, Set<String> scopes, Actor actor) {
        List<Reason> reasons = new ArrayList<>();
        roles.stream()
                .filter(r -> !Roles.ALL.contains(r))
                .findFirst()
                .ifPresent(r -> reasons.add(Reason.of("roles", "validation.unknown-value")));
        roles.stream()
                .filter(FOR_PEOPLE::contains)
                .findFirst()
                .ifPresent(r -> reasons.add(Reason.of("roles", "api-client.role-for-people", "S1-63")));
        scopes.stream()
                .filter(s -> !routes.knowsScope(s))
                .findFirst()
                .ifPresent(s -> reasons.add(Reason.of("scopes", "validation.unknown-value")));
        if (!reasons.isEmpty()) {
            throw Refused.invalid(reasons);
        }
        departments.useOpen(departmentId, "departmentId");
        OpaqueToken secret = OpaqueToken.next();
        ApiClient client = new ApiClient(name, departmentId, roles, scopes, secret.hash(), clock.instant());
        clients.persist(client);
        note(client, null, "register", actor);
        return new WithSecret(client, secret.value());
    }

    /** The tokens obtained with the old secret end with it. */
    public WithSecret rotateSecret(UUID id, long version, Actor actor) {
        ApiClient client = clients.get(id, version);
        OpaqueToken secret = OpaqueToken.next();
        client.rotateSecret(secret.hash());
        clients.revokeTokens(id);
        journal.audit(AuditNote.of(ApiClient.TYPE, id, actor, "rotate-secret"));
        return new WithSecret(client, secret.value());
    }

    public ApiClient disable(UUID id, long version, Actor actor) {
        ApiClient client = clients.get(id, version);
        Map<String, Object> before = facts(client);
        client.disable();
        clients.revokeTokens(id);
        return note(client, before, "disable", actor);
    }

    public ApiClient enable(UUID id, long version, Actor actor) {
        ApiClient client = clients.get(id, version);
        Map<String, Object> before = facts(client);
        client.enable();
        departments.useOpen(client.departmentId(), "departmentId");
        return note(client, before, "enable", actor);
    }

    private ApiClient note(ApiClient client, Map<String, Object> before, String action, Actor actor) {
        journal.audit(AuditNote.of(ApiClient.TYPE, client.id(), actor, action).change(before, facts(client)));
        return client;
    }

    private static Map<String, Object> facts(ApiClient client) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("clientId", client.clientId());
        facts.put("name", client.name());
        facts.put("departmentId", client.departmentId());
        facts.put("roles", client.roles());
        facts.put("scopes", client.scopes());
        facts.put("status", client.status());
        return facts;
    }
}
