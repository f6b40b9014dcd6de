package io.keguan.customer.check.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.archive.domain.Folding;
import io.keguan.customer.check.Checks;
import io.keguan.customer.check.domain.ArchiveCheck;
import io.keguan.customer.check.domain.CheckItem;
import io.keguan.customer.check.domain.CheckStatus;
import io.keguan.customer.check.domain.Correction;
import io.keguan.customer.check.domain.DropReason;
import io.keguan.customer.check.domain.ItemStatus;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.http.DetailView;

/** The wire form of checks. */
public final class CheckJson {

    private CheckJson() {}

    /** @param seed what the order of the files is made from; left out, it is month and department */
    @Schema(name = "ArchiveCheckDrawing")
    public record Draw(@PlainText(required = true, max = 7, rule = "S4-29") String month,
            @PlainText(max = 60) String seed) {

        YearMonth yearMonth() {
            try {
                return YearMonth.parse(month);
            } catch (DateTimeException none) {
                throw Refused.invalid(List.of(Reason.of("month", "validation.month", "S4-29")));
            }
        }
    }

    /** @param field a field of the file, such as NATURAL.phone; left out when it is none of them */
    @Schema(name = "ArchiveFinding")
    public record Finding(@PlainText(max = 60) String field, @PlainText(max = 500, lines = true) String finding,
            Instant dueAt) {

        FileField fileField() {
            return field == null || field.isBlank()
                    ? null
                    : Arrays.stream(FileField.values()).filter(f -> f.path().equals(field)).findFirst().orElseThrow(
                            () -> Refused.invalid("field", "archive-check.field-unknown", "S4-29"));
        }

        String words() {
            return Folding.words(finding);
        }
    }

    @Schema(name = "ArchiveFindingAnswer")
    public record Answer(@PlainText(max = 500, lines = true) String answer, @PlainText(max = 20) String changeRequest) {

        String words() {
            return Folding.words(answer);
        }

        String request() {
            return Folding.words(changeRequest);
        }
    }

    @Schema(name = "ArchiveFindingReturn")
    public record Return(@PlainText(required = true, max = 300, lines = true) String reason, Instant dueAt) {}

    @Schema(name = "ArchiveCheckItem")
    public record ItemView(UUID id, UUID checkId, String checkNumber, int place, ItemStatus status, UUID customerId,
            String customerNumber, String customerName, String departmentName, UUID ownerId, String ownerName,
            @Nullable String judgedByName, @Nullable Instant judgedAt, @Nullable String field,
            @Nullable String finding, @Nullable Instant dueAt, @Nullable Instant overdueAt, @Nullable String answer,
            @Nullable UUID changeRequestId, @Nullable String changeRequestNumber, @Nullable String answeredByName,
            @Nullable Instant answeredAt, @Nullable String lastReason, @Nullable String settledByName,
            @Nullable Instant settledAt, @Nullable DropReason droppedBecause, long version,
            List<String> allowedActions) implements DetailView {

        static ItemView of(Checks.ViewedItem viewed) {
            CheckItem i = viewed.item();
            Correction c = i.correction();
            return new ItemView(i.id(), i.checkId(), i.checkNumber(), i.place(), i.status(), i.customerId(),
                    i.customerNumber(), i.customerName(), i.owner().departmentName(), i.owner().ownerId(),
                    i.owner().ownerName(), i.judgedByName(), i.judgedAt(),
                    i.field() == null ? null : i.field().path(), i.finding(), i.dueAt(), i.overdueAt(), c.answer(),
                    c.changeRequestId(), c.changeRequestNumber(), c.answeredByName(), c.answeredAt(), i.lastReason(),
                    i.settledByName(), i.settledAt(), i.droppedBecause(), i.version(), viewed.allowedActions());
        }
    }

    /** @param items those the reader may see; a representative sees the own files */
    @Schema(name = "ArchiveCheck")
    public record View(UUID id, String number, CheckStatus status, UUID departmentId, String departmentName,
            String month, String seed, int files, int sampled, int sharePercent, int policyVersion, boolean late,
            Instant dueAt, String drawnByName, Instant drawnAt, @Nullable Instant completedAt, List<ItemView> items,
            long version, List<String> allowedActions) implements DetailView {

        static View of(Checks.Viewed viewed) {
            ArchiveCheck c = viewed.check();
            return new View(c.id(), c.number(), c.status(), c.departmentId(), c.departmentName(),
                    c.drawing().yearMonth().toString(), c.drawing().seed(), c.drawing().population(),
                    c.drawing().sampleSize(), c.drawing().sharePercent(), c.drawing().policyVersion(), c.late(),
                    c.drawing().dueAt(), c.drawnByName(), c.drawnAt(), c.completedAt(),
                    viewed.items().stream().map(ItemView::of).toList(), c.version(), List.of());
        }
    }

    /** A month the caller can draw, or has drawn. @param sampled how many files would be drawn now */
    @Schema(name = "ArchiveCheckMonth")
    public record MonthView(String month, Instant dueAt, boolean overdue, int files, int sampled,
            @Nullable UUID checkId, @Nullable String checkNumber) {

        static MonthView of(Checks.Month m) {
            return new MonthView(m.month().toString(), m.dueAt(), m.overdue(), m.files(), m.sampleSize(),
                    m.check() == null ? null : m.check().id(), m.check() == null ? null : m.check().number());
        }
    }

    @Schema(name = "ArchiveCheckMonths")
    public record Months(List<MonthView> items) {}
}
