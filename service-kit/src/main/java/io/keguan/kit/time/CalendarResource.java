package io.keguan.kit.time;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.http.ServiceName;
import io.keguan.kit.security.CurrentStaff;
import io.keguan.kit.security.Roles;
import io.quarkus.security.Authenticated;

/** The working calendar of a year: which weekdays are off and which weekend days are worked. */
@Path("/api/v1/services/{service}/calendar/{year}")
@Authenticated
@Tag(name = "calendar")
public class CalendarResource {

    public record DayInput(@NotNull java.time.LocalDate day, @NotNull CalendarDay.Kind kind,
            @PlainText(required = true, max = 40) String name) {}

    public record YearInput(@NotNull @Size(max = 200) List<@Valid @NotNull DayInput> days) {}

    /** {@code known} is false for a year nobody has published yet: deadlines in it count weekends only. */
    public record YearView(int year, boolean known, List<CalendarDay> days, long version) implements DetailView {}

    private final ServiceName service;
    private final CalendarStore store;
    private final CalendarChanges changes;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public CalendarResource(ServiceName service, CalendarStore store, CalendarChanges changes, CurrentStaff staff,
            IfMatch ifMatch) {
        this.service = service;
        this.store = store;
        this.changes = changes;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public YearView get(@PathParam("service") String name, @PathParam("year") int year) {
        service.require(name);
        return new YearView(year, store.knows(year), store.days(year).values().stream()
                .sorted((a, b) -> a.day().compareTo(b.day())).toList(), store.version(year));
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    public YearView put(@PathParam("service") String name, @PathParam("year") int year,
            @Valid @NotNull YearInput input) {
        service.require(name);
        changes.replace(year, ifMatch.version(), input.days.stream()
                .map(d -> new CalendarDay(d.day, d.kind, d.name)).toList(), staff.actor());
        return get(name, year);
    }
}
