package io.keguan.gateway.client.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.gateway.client.domain.ApiClientStatus;
import io.keguan.gateway.client.persistence.ApiClientList;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;
import io.keguan.kit.idempotency.ShownOnce;
import io.keguan.kit.security.Roles;

/** Third-party systems on the wire. */
public final class ApiClientJson {

    private ApiClientJson() {}

    @Schema(name = "RegisterApiClient")
    public record Register(@PlainText(required = true, max = 60) String name, @NotNull UUID departmentId,
            @NotEmpty @Size(max = 22) Set<@NotNull String> roles,
            @NotEmpty @Size(max = 80) Set<@NotNull @PlainText(max = 60) String> scopes) {}

    @Schema(name = "ApiClient")
    public record View(UUID id, String clientId, String name, UUID departmentId, String departmentName,
            List<String> roles, List<String> scopes, ApiClientStatus status, @Nullable Instant lastUsedAt, long version,
            List<String> allowedActions) implements DetailView {

        static View of(ApiClientList.Row row, Actor actor) {
            return new View(row.id(), row.clientId(), row.name(), row.departmentId(), row.departmentName(),
                    row.roles(), row.scopes(), row.status(), row.lastUsedAt(), row.version(),
                    ApiClientStatus.LIFECYCLE.allowedNames(row.status(), action -> actor.has(Roles.ADMIN)));
        }
    }

    @Schema(name = "ApiClientWithSecret", description = "The secret is shown in this answer only.")
    public record ViewWithSecret(UUID id, String clientId, String name, UUID departmentId, String departmentName,
            List<String> roles, List<String> scopes, ApiClientStatus status, @Nullable Instant lastUsedAt, long version,
            List<String> allowedActions, @Nullable String clientSecret) implements DetailView, ShownOnce {

        static ViewWithSecret of(View v, String secret) {
            return new ViewWithSecret(v.id, v.clientId, v.name, v.departmentId, v.departmentName, v.roles, v.scopes,
                    v.status, v.lastUsedAt, v.version, v.allowedActions, secret);
        }

        @Override
        public Object withoutSecret() {
            return new ViewWithSecret(id, clientId, name, departmentId, departmentName, roles, scopes, status,
                    lastUsedAt, version, allowedActions, null);
        }
    }
}
