package io.keguan.customer.care.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.Folding;
import io.keguan.customer.care.CarePlans;
import io.keguan.customer.care.domain.CareKind;
import io.keguan.customer.care.domain.CareLine;
import io.keguan.customer.care.domain.CarePlan;
import io.keguan.customer.care.domain.CareStatus;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of care plans. */
public final class CarePlanJson {

    private CarePlanJson() {}

    /** @param id of a line that is in the plan already, null of a new one */
    @Schema(name = "CareLineInput")
    public record Line(UUID id, @NotNull CareKind kind, @Min(1) @Max(12) int month,
            @PlainText(required = true, max = 200, rule = "S3-91") String purpose,
            @PlainText(required = true, max = 60, rule = "S3-91") String who) {

        CareLine toDomain() {
            return CareLine.planned(id == null ? Ids.next() : id, kind, month, Folding.line(purpose),
                    Folding.fold(who));
        }
    }

    @Schema(name = "CarePlanDraft")
    public record Draft(@NotNull UUID customerId, @Min(2000) @Max(2100) int year,
            @NotNull @Size(max = 100) List<@NotNull @Valid Line> lines) {}

    @Schema(name = "CarePlanLines")
    public record Lines(@NotNull @Size(max = 100) List<@NotNull @Valid Line> lines) {}

    static List<CareLine> toDomain(List<Line> lines) {
        return lines.stream().map(Line::toDomain).toList();
    }

    @Schema(name = "CarePlanReason")
    public record WithReason(@PlainText(required = true, max = 300, lines = true) String reason) {}

    /** @param outcome what came of it */
    @Schema(name = "CareLineDone")
    public record LineDone(@NotNull UUID lineId, @NotNull LocalDate doneOn,
            @PlainText(max = 300, lines = true) String outcome) {}

    @Schema(name = "CareLine")
    public record LineView(UUID id, CareKind kind, int month, String purpose, String who, @Nullable LocalDate doneOn,
            @Nullable String outcome, @Nullable String doneByName) {

        static LineView of(CareLine line) {
            return new LineView(line.id(), line.kind(), line.month(), line.purpose(), line.who(), line.doneOn(),
                    line.outcome(), line.doneByName());
        }
    }

    @Schema(name = "CarePlan")
    public record View(UUID id, String number, UUID customerId, String customerNumber, String customerName,
            String departmentName, String ownerName, int year, int revision, CareStatus status, List<LineView> lines,
            UUID authorId, String authorName, Instant draftedAt, @Nullable Instant submittedAt,
            @Nullable String decidedByName, @Nullable Instant decidedAt, @Nullable String lastReason,
            @Nullable Instant endedAt, long version, List<String> allowedActions) implements DetailView {

        static View of(CarePlans.Viewed viewed) {
            CarePlan p = viewed.plan();
            Customer c = viewed.customer();
            return new View(p.id(), p.number(), c.id(), c.number(), c.particulars().name(),
                    c.owner().departmentName(), c.owner().ownerName(), p.year(), p.revision(), p.status(),
                    p.lines().stream().map(LineView::of).toList(), p.authorId(), p.authorName(), p.draftedAt(),
                    p.submittedAt(), p.decidedByName(), p.decidedAt(), p.lastReason(), p.endedAt(), p.version(),
                    viewed.allowedActions());
        }
    }
}
