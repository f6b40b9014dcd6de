package io.keguan.kit.print;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.http.ServiceName;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** Told before a record is printed, so that the paper can be traced to who made it. */
@Path("/api/v1/services/{service}/prints")
@Authenticated
@Tag(name = "prints")
public class PrintResource {

    /** @param form such as ARCHIVE_CARD @param id of the record the form is made of */
    public record Print(@NotNull String form, @NotNull UUID id) {}

    /** What stands at the foot of the paper. */
    public record Printed(Instant at, String byName) {}

    private final ServiceName service;
    private final Prints prints;
    private final CurrentStaff staff;

    public PrintResource(ServiceName service, Prints prints, CurrentStaff staff) {
        this.service = service;
        this.prints = prints;
        this.staff = staff;
    }

    @POST
    public Printed note(@PathParam("service") String name, @NotNull @Valid Print print) {
        service.require(name);
        Actor by = staff.actor();
        return new Printed(prints.note(print.form(), print.id(), by), by.name());
    }
}
