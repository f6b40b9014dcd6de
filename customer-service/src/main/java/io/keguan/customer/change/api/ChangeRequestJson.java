package io.keguan.customer.change.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.archive.domain.FileChange;
import io.keguan.customer.archive.domain.FileSection;
import io.keguan.customer.archive.domain.Folding;
import io.keguan.customer.change.ChangeRequests;
import io.keguan.customer.change.ChangeRequests.Viewed;
import io.keguan.customer.change.Merging;
import io.keguan.customer.change.domain.ChangeAction;
import io.keguan.customer.change.domain.ChangeKind;
import io.keguan.customer.change.domain.ChangeRequest;
import io.keguan.customer.change.domain.ChangeStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.domain.Transitions;
import io.keguan.kit.http.DetailView;

/** The wire form of change requests. */
public final class ChangeRequestJson {

    private ChangeRequestJson() {}

    /** One part of the form; values are checked against the catalogue of the file's fields. */
    @Schema(name = "ChangeInput")
    public record Input(@NotNull FileSection section, UUID entryId, Boolean remove,
            @Size(max = 40) Map<String, String> values) {

        ChangeRequests.Entered entered() {
            return new ChangeRequests.Entered(section, entryId, Boolean.TRUE.equals(remove),
                    values == null ? Map.of() : values);
        }
    }

    /** 《客户信息修改申请表》 */
    @Schema(name = "ChangeRequestForm")
    public record Form(@NotNull UUID customerId, @NotNull Long customerVersion, @NotNull ChangeKind kind,
            @PlainText(required = true, max = 300, lines = true, rule = "S4-24") String reason,
            @PlainText(max = 300, lines = true) String evidence,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid Input> lines) {

        ChangeRequests.Form toDomain() {
            return new ChangeRequests.Form(customerId, customerVersion, kind, Folding.words(reason),
                    Folding.words(evidence), lines.stream().map(Input::entered).toList());
        }
    }

    /** A field or an entry of the file that ends, taken over into the file that is kept. */
    @Schema(name = "MergeTaken")
    public record Taken(@NotNull FileSection section, @Size(max = 40) String field, UUID entryId) {

        Merging.Taken toDomain() {
            return new Merging.Taken(section, field, entryId);
        }
    }

    /** Two files of one company become one: {@code absorbedId} ends in favour of {@code customerId}. */
    @Schema(name = "MergeRequestForm")
    public record MergeForm(@NotNull UUID customerId, @NotNull Long customerVersion, @NotNull UUID absorbedId,
            @PlainText(required = true, max = 300, lines = true, rule = "S4-24") String reason,
            @PlainText(max = 300, lines = true) String evidence,
            @NotNull @Size(max = 100) List<@NotNull @Valid Taken> take) {

        ChangeRequests.MergeForm toDomain() {
            return new ChangeRequests.MergeForm(customerId, customerVersion, absorbedId,
                    take.stream().map(Taken::toDomain).toList(), Folding.words(reason), Folding.words(evidence));
        }
    }

    @Schema(name = "ChangeNote")
    public record Note(@PlainText(max = 300, lines = true) String note) {}

    @Schema(name = "ChangeReason")
    public record WithReason(@PlainText(required = true, max = 300, lines = true, rule = "S4-25") String reason) {}

    /** A line of the change: what stood there and what shall stand there; no field means the whole entry is removed. */
    @Schema(name = "ChangeLine")
    public record Line(FileSection section, @Nullable UUID entryId, boolean added, @Nullable String field,
            @Nullable String before,
            @Nullable String after) {

        static Line of(FileChange change, boolean personal) {
            FileChange shown = personal ? change : change.masked();
            return new Line(shown.section(), shown.entryId(), shown.added(),
                    shown.removal() ? null : shown.field().key(), shown.before(), shown.after());
        }
    }

    /** @param outdated the lines whose field was changed by others meanwhile; {@code before} is what stands there now */
    @Schema(name = "ChangeRequest")
    public record View(UUID id, String number, ChangeStatus status, ChangeKind kind, UUID customerId,
            String customerNumber, String customerName, UUID departmentId, String departmentName, UUID submittedById,
            String submittedByName, Instant submittedAt, String reason, @Nullable String evidence, List<Line> lines,
            List<Line> outdated, @Nullable Instant dueAt, @Nullable String judgedByName, @Nullable Instant judgedAt,
            @Nullable String executedByName, @Nullable Instant executedAt, @Nullable String lastReason,
            @Nullable UUID absorbedId, @Nullable String absorbedNumber, String rule, long version,
            List<String> allowedActions) implements DetailView {

        static View of(Viewed viewed, Actor actor) {
            ChangeRequest r = viewed.request();
            return new View(r.id(), r.number(), r.status(), r.kind(), r.customerId(), r.customerNumber(),
                    r.customerName(), r.applicant().departmentId(), r.applicant().departmentName(),
                    r.applicant().ownerId(), r.applicant().ownerName(), r.submittedAt(), r.reason(), r.evidence(),
                    r.lines().stream().map(l -> Line.of(l, viewed.personal())).toList(),
                    viewed.outdated().stream().map(l -> Line.of(l, viewed.personal())).toList(), r.dueAt(),
                    r.judgedByName(), r.judgedAt(), r.executedByName(), r.executedAt(), r.lastReason(), r.absorbedId(),
                    r.absorbedNumber(),
                    r.kind().rule(), r.version(),
                    ChangeRequests.allowedActions(r, actor)
                            .stream()
                            .filter(a -> a != ChangeAction.REBASE
                                    || !viewed.outdated().isEmpty())
                            .map(Transitions::actionName)
                            .toList());
        }
    }
}
