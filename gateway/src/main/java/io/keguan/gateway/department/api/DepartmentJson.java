package io.keguan.gateway.department.api;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.gateway.department.domain.Department;
import io.keguan.gateway.department.domain.DepartmentAction;
import io.keguan.gateway.department.domain.DepartmentStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;
import io.keguan.kit.security.Roles;

/** Departments on the wire. */
public final class DepartmentJson {

    private DepartmentJson() {}

    @Schema(name = "OpenDepartment")
    public record Open(
            @PlainText(required = true, max = 20) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]*") String code,
            @PlainText(required = true, max = 60) String name, @NotNull UUID parentId) {}

    @Schema(name = "RenameDepartment")
    public record Rename(@PlainText(required = true, max = 60) String name) {}

    @Schema(name = "MoveDepartment")
    public record Move(@NotNull UUID parentId) {}

    @Schema(name = "Departments")
    public record All(List<View> items) {}

    @Schema(name = "Department")
    public record View(UUID id, String code, String name, @Nullable UUID parentId, DepartmentStatus status,
            long version,
            List<String> allowedActions) implements DetailView {

        static View of(Department department, Actor actor) {
            return new View(department.id(), department.code(), department.name(), department.parentId(),
                    department.status(), department.version(), allowed(department, actor));
        }

        private static List<String> allowed(Department department, Actor actor) {
            return DepartmentStatus.LIFECYCLE.allowedNames(department.status(),
                    action -> actor.has(Roles.ADMIN) && (action == DepartmentAction.RENAME || !department.isRoot()));
        }
    }
}
