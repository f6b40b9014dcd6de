package io.keguan.customer.reception.api;

import static io.keguan.kit.security.Roles.DEPT_MANAGER;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.customer.reception.DutyRosters;
import io.keguan.customer.reception.DutyRosters.Line;
import io.keguan.customer.reception.domain.DutyDay;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.http.DetailView;
import io.keguan.kit.http.IfMatch;
import io.keguan.kit.idempotency.Idempotent;
import io.keguan.kit.security.CurrentStaff;
import io.quarkus.security.Authenticated;

/** 值班表: the department's manager enters who receives new customers, a week at a time (S2c-29). */
@Path("/api/v1/duty-rosters")
@Authenticated
@Tag(name = "duty-rosters")
public class DutyRosterResource {

    @Schema(name = "DutyLine")
    public record LineInput(@NotNull LocalDate day, @NotNull UUID staffId, @NotNull Boolean away) {}

    @Schema(name = "DutyWeekForm")
    public record Form(@NotNull @Size(max = 200) @Valid List<@NotNull LineInput> days) {

        List<Line> lines() {
            return days.stream().map(d -> new Line(d.day, d.staffId, d.away)).toList();
        }
    }

    @Schema(name = "DutyDay")
    public record DayView(LocalDate day, UUID staffId, String staffName, boolean away) {

        static DayView of(DutyDay d) {
            return new DayView(d.day(), d.staffId(), d.staffName(), d.away());
        }
    }

    @Schema(name = "DutyWeek")
    public record View(UUID departmentId, String departmentName, LocalDate monday, List<DayView> days, long version,
            List<String> allowedActions) implements DetailView {

        static View of(DutyRosters.Week week, Actor actor) {
            return new View(week.departmentId(), week.departmentName(), week.monday(),
                    week.days().stream().map(DayView::of).toList(), week.version(),
                    DutyRosters.mayEnter(week.departmentId(), actor) ? List.of("enter", "copy-last-week") : List.of());
        }
    }

    private final DutyRosters rosters;
    private final CurrentStaff staff;
    private final IfMatch ifMatch;

    public DutyRosterResource(DutyRosters rosters, CurrentStaff staff, IfMatch ifMatch) {
        this.rosters = rosters;
        this.staff = staff;
        this.ifMatch = ifMatch;
    }

    @GET
    public View view(@QueryParam("department") UUID department, @QueryParam("day") LocalDate day) {
        return View.of(rosters.view(department, day, staff.actor()), staff.actor());
    }

    @POST
    @Path("/{department}/weeks/{monday}/actions/enter")
    @RolesAllowed(DEPT_MANAGER)
    @Idempotent
    public View enter(@PathParam("department") UUID department, @PathParam("monday") LocalDate monday,
            @NotNull @Valid Form form) {
        return View.of(rosters.enter(department, monday, ifMatch.version(), form.lines(), staff.actor()),
                staff.actor());
    }

    @POST
    @Path("/{department}/weeks/{monday}/actions/copy-last-week")
    @RolesAllowed(DEPT_MANAGER)
    @Idempotent
    public View copyLastWeek(@PathParam("department") UUID department, @PathParam("monday") LocalDate monday) {
        return View.of(rosters.copyLastWeek(department, monday, ifMatch.version(), staff.actor()), staff.actor());
    }
}
