package io.keguan.gateway.session.api;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.gateway.department.domain.Department;
import io.keguan.gateway.staff.domain.StaffMember;
import io.keguan.kit.domain.PlainText;

/** Sign-in on the wire. */
public final class AuthJson {

    private AuthJson() {}

    /** The sizes keep a flood of megabytes away from the hash; what is wrong with a name or password is not said. */
    @Schema(name = "Login")
    public record Login(@NotNull @Size(max = 200) String username, @NotNull @Size(max = 200) String password) {}

    @Schema(name = "ChangePassword")
    public record ChangePassword(@NotNull @Size(max = 200) String current, @NotNull @Size(max = 200) String next) {}

    @Schema(name = "SetupState")
    public record SetupState(boolean open) {}

    @Schema(name = "Setup")
    public record Setup(@NotNull @Size(max = 200) String token,
            @PlainText(required = true, max = 40) @Pattern(regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]*") String username,
            @PlainText(required = true, max = 40) String name, @NotNull @Size(max = 200) String password,
            @PlainText(required = true, max = 60) String companyName) {}

    @Schema(name = "MyDepartment")
    public record MyDepartment(UUID id, String code, String name) {}

    @Schema(name = "Me")
    public record Me(UUID id, String username, String name, MyDepartment department, List<String> roles,
            boolean mustChangePassword) {

        static Me of(StaffMember member, Department department) {
            return new Me(member.id(), member.username().text(), member.name(),
                    new MyDepartment(department.id(), department.code(), department.name()), member.roles(),
                    member.mustChangePassword());
        }
    }
}
