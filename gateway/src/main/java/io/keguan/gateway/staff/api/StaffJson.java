package io.keguan.gateway.staff.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.gateway.staff.domain.StaffStatus;
import io.keguan.gateway.staff.persistence.StaffList;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;
import io.keguan.kit.idempotency.ShownOnce;
import io.keguan.kit.security.Roles;

/** Accounts of people on the wire. */
public final class StaffJson {

    /** Letters of any script, digits and a few signs; no spaces. */
    static final String USERNAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]*";

    private StaffJson() {}

    @Schema(name = "RegisterStaff")
    public record Register(@PlainText(required = true, max = 40) @Pattern(regexp = USERNAME) String username,
            @PlainText(required = true, max = 40) String name, @NotNull UUID departmentId,
            @NotNull @Size(max = 22) Set<@NotNull String> roles, @PlainText(max = 128) String temporaryPassword) {}

    @Schema(name = "AssignStaff")
    public record Assign(@NotNull UUID departmentId, @NotNull @Size(max = 22) Set<@NotNull String> roles) {}

    @Schema(name = "StaffReason")
    public record Because(@PlainText(required = true, max = 200) String reason) {}

    @Schema(name = "Staff")
    public record View(UUID id, String username, String name, UUID departmentId, String departmentName,
            List<String> roles, StaffStatus status, @Nullable Instant lastLoginAt, long version,
            List<String> allowedActions)
            implements
                DetailView {

        static View of(StaffList.Row row, Actor actor) {
            boolean mayAct = actor.has(Roles.ADMIN) && !actor.id().equals(row.id());
            return new View(row.id(), row.username(), row.name(), row.departmentId(), row.departmentName(),
                    row.roles(), row.status(), row.lastLoginAt(), row.version(),
                    StaffStatus.LIFECYCLE.allowedNames(row.status(), action -> mayAct));
        }
    }

    @Schema(name = "StaffWithPassword", description = "The password is shown in this answer only.")
    public record ViewWithPassword(UUID id, String username, String name, UUID departmentId, String departmentName,
            List<String> roles, StaffStatus status, @Nullable Instant lastLoginAt, long version,
            List<String> allowedActions,
            @Nullable String temporaryPassword) implements DetailView, ShownOnce {

        static ViewWithPassword of(View v, String password) {
            return new ViewWithPassword(v.id, v.username, v.name, v.departmentId, v.departmentName, v.roles, v.status,
                    v.lastLoginAt, v.version, v.allowedActions, password);
        }

        @Override
        public Object withoutSecret() {
            return new ViewWithPassword(id, username, name, departmentId, departmentName, roles, status, lastLoginAt,
                    version, allowedActions, null);
        }
    }
}
