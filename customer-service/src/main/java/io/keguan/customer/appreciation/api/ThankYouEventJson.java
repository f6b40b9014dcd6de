package io.keguan.customer.appreciation.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.appreciation.GuestLists;
import io.keguan.customer.appreciation.ThankYouEvents;
import io.keguan.customer.appreciation.ThankYouEvents.Asked;
import io.keguan.customer.appreciation.ThankYouEvents.Attendance;
import io.keguan.customer.appreciation.ThankYouEvents.Viewed;
import io.keguan.customer.appreciation.domain.GuestList;
import io.keguan.customer.appreciation.domain.Plan;
import io.keguan.customer.appreciation.domain.ThankYouEvent;
import io.keguan.customer.appreciation.domain.ThankYouStatus;
import io.keguan.customer.archive.domain.Folding;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of thank-you events. */
public final class ThankYouEventJson {

    private ThankYouEventJson() {}

    @Schema(name = "AskedDepartment")
    public record DepartmentInput(@NotNull UUID departmentId, @Min(1) @Max(10_000) Integer seats) {}

    @Schema(name = "ThankYouEventPlan")
    public record PlanInput(@PlainText(required = true, max = 60, rule = "S2a-19") String name,
            @NotNull LocalDate heldOn, @PlainText(required = true, max = 100, rule = "S2a-19") String place,
            @PlainText(max = 1000, lines = true) String words, @NotNull Instant listsDueAt,
            @NotEmpty @Size(max = 100) @Valid List<@NotNull DepartmentInput> departments) {

        Plan plan() {
            return new Plan(Folding.words(name), heldOn, Folding.words(place), Folding.words(words), listsDueAt);
        }

        List<Asked> asked() {
            return departments.stream().map(d -> new Asked(d.departmentId, d.seats)).toList();
        }
    }

    @Schema(name = "GuestsToAdd")
    public record Adding(@NotEmpty @Size(max = 200) List<@NotNull UUID> customerIds) {}

    @Schema(name = "GuestToRemove")
    public record Removing(@NotNull UUID customerId) {}

    @Schema(name = "GuestAttendance")
    public record AttendanceInput(@NotNull UUID customerId, @NotNull Boolean attended,
            @PlainText(max = 300, lines = true) String impression) {}

    @Schema(name = "ThankYouEventHeld")
    public record Holding(@NotNull @Size(max = 2000) @Valid List<@NotNull AttendanceInput> guests,
            @PlainText(max = 1000, lines = true) String summary) {

        List<Attendance> came() {
            return guests.stream()
                    .map(g -> new Attendance(g.customerId, g.attended, Folding.words(g.impression))).toList();
        }
    }

    @Schema(name = "ThankYouEventCancellation")
    public record Cancelling(@PlainText(required = true, max = 300, lines = true) String reason) {}

    @Schema(name = "GuestList")
    public record ListView(UUID departmentId, String departmentName, @Nullable Integer seats, int guests,
            boolean submitted, @Nullable String submittedByName, @Nullable Instant submittedAt, boolean late,
            long version, List<String> allowedActions) {

        static ListView of(ThankYouEvent event, GuestList l, Actor actor) {
            return new ListView(l.departmentId(), l.departmentName(), l.seats(), l.guests(), l.submitted(),
                    l.submittedByName(), l.submittedAt(), l.late(), l.version(),
                    GuestLists.allowedActions(event, l, actor));
        }
    }

    @Schema(name = "ThankYouEvent")
    public record View(UUID id, String number, ThankYouStatus status, String name, LocalDate heldOn, String place,
            @Nullable String words, Instant listsDueAt, UUID plannedById, String plannedByName, Instant plannedAt,
            @Nullable Instant closedAt, @Nullable Instant heldAt, @Nullable Integer attended, int lateLists,
            @Nullable String summary, @Nullable String lastReason, List<ListView> lists, long version,
            List<String> allowedActions) implements DetailView {

        static View of(Viewed viewed, Actor actor) {
            ThankYouEvent e = viewed.event();
            Plan p = e.plan();
            return new View(e.id(), e.number(), e.status(), p.name(), p.heldOn(), p.place(), p.words(), p.listsDueAt(),
                    e.plannedById(), e.plannedByName(), e.plannedAt(), e.closedAt(), e.heldAt(), e.attended(),
                    e.lateLists(), e.summary(), e.lastReason(),
                    viewed.lists().stream().map(l -> ListView.of(e, l, actor)).toList(), e.version(),
                    ThankYouEvents.allowedActions(e, actor));
        }
    }
}
