package io.keguan.customer.duty.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.archive.domain.FileSection;
import io.keguan.customer.archive.domain.FileValues;
import io.keguan.customer.archive.domain.Folding;
import io.keguan.customer.duty.Duties;
import io.keguan.customer.duty.NoChanges;
import io.keguan.customer.duty.domain.Duty;
import io.keguan.customer.duty.domain.DutyKind;
import io.keguan.customer.duty.domain.DutyStatus;
import io.keguan.customer.duty.domain.Fulfilment;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.http.DetailView;
import io.keguan.kit.problem.Problem;
import io.keguan.kit.problem.Problems;

/** The wire form of duties; personal data in a sent form are masked as in the file. */
public final class DutyJson {

    private DutyJson() {}

    /** 客户需求变化: what changed, or that nothing did. */
    @Schema(name = "NeedReport")
    public record Needs(boolean changed, @PlainText(max = 1000, lines = true, rule = "S4-12") String words) {

        String said() {
            return Folding.words(words);
        }
    }

    /** 无变化 of several customers. */
    @Schema(name = "NoChangeReport")
    public record NoChange(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid SeenDuty> duties) {

        List<NoChanges.Seen> seen() {
            return duties.stream().map(d -> new NoChanges.Seen(d.id, d.version)).toList();
        }
    }

    @Schema(name = "SeenDuty")
    public record SeenDuty(@NotNull UUID id, long version) {}

    /** What became of one row. @param error null when it was done */
    @Schema(name = "NoChangeRow")
    public record NoChangeRow(UUID id, boolean done, @Nullable Problem.Error error) {

        static NoChangeRow of(NoChanges.Outcome outcome, Problems problems) {
            boolean done = outcome.refused() == null;
            return new NoChangeRow(outcome.id(), done, done
                    ? null
                    : problems.error(new Reason(null, outcome.refused().code(), outcome.refused().rule(),
                            outcome.refused().params()), Problems.locale()));
        }
    }

    @Schema(name = "NoChangeResult")
    public record NoChangeResult(int done, int refused, List<NoChangeRow> results) {

        static NoChangeResult of(List<NoChanges.Outcome> outcomes, Problems problems) {
            int done = (int) outcomes.stream().filter(o -> o.refused() == null).count();
            return new NoChangeResult(done, outcomes.size() - done,
                    outcomes.stream().map(o -> NoChangeRow.of(o, problems)).toList());
        }
    }

    /** The follow-up of the month, kept to be sent later. */
    @Schema(name = "FileFormDraft")
    public record Draft(@PlainText(max = 2000, lines = true) String followUp) {

        String said() {
            return Folding.words(followUp);
        }
    }

    @Schema(name = "FileFormSubmission")
    public record Submission(@PlainText(required = true, max = 2000, lines = true, rule = "S2c-34") String followUp) {

        String said() {
            return Folding.words(followUp);
        }
    }

    /** @param source by what it is known that the file is true: a call, a visit, the public register */
    @Schema(name = "FileVerification")
    public record Verification(@PlainText(required = true, max = 100, rule = "S3-84") String source,
            @PlainText(max = 300, lines = true) String words) {}

    @Schema(name = "HandoverCompletion")
    public record Completion(@PlainText(max = 300, lines = true) String remark) {}

    /** @param subject what was handed over */
    @Schema(name = "Handover")
    public record Handover(@NotNull UUID customerId, @NotNull Instant handedOverAt,
            @PlainText(required = true, max = 200, rule = "S2d-40") String subject) {}

    @Schema(name = "Duty")
    public record View(UUID id, DutyKind kind, String period, DutyStatus status, boolean late, LocalDate since,
            Instant dueAt, @Nullable Instant overdueAt, int reminderCount, @Nullable Instant remindedAt,
            UUID customerId, String customerNumber, String customerName, UUID departmentId, String departmentName,
            UUID ownerId, String ownerName, @Nullable String subject, @Nullable Instant handedOverAt,
            @Nullable String draft, @Nullable Boolean needsChanged, @Nullable String words, @Nullable String source,
            @Nullable UUID evidenceId, @Nullable Instant doneAt, @Nullable String doneByName,
            @Nullable Boolean counted, List<String> missing, String rule, int policyVersion, long version,
            List<String> allowedActions) implements DetailView {

        static View of(Duties.Viewed viewed) {
            Duty d = viewed.duty();
            Customer c = viewed.customer();
            Fulfilment how = d.fulfilment();
            return new View(d.id(), d.kind(), d.period(), d.status(), d.late(), d.term().since(), d.term().dueAt(),
                    d.overdueAt(), d.reminderCount(), d.remindedAt(), c.id(), c.number(), c.particulars().name(),
                    c.owner().departmentId(), c.owner().departmentName(), c.owner().ownerId(), c.owner().ownerName(),
                    d.subject(), d.handedOverAt(), d.draft(), how.needsChanged(), how.words(), how.source(),
                    how.evidenceId(), how.doneAt(), how.doneByName(), d.counted(),
                    viewed.missing().stream().map(FileField::path).toList(), d.rule(), d.term().policyVersion(),
                    d.version(), viewed.allowedActions());
        }
    }

    /** 《客户档案表》: the basics as they stood when it was sent, or as they stand now, and the follow-up. */
    @Schema(name = "FileForm")
    public record FormView(UUID dutyId, String period, boolean sent, UUID customerId, String customerNumber,
            String departmentName, String ownerName, @Nullable String followUp, @Nullable Instant sentAt,
            @Nullable String sentByName, Map<FileSection, Map<String, String>> basics,
            List<Map<String, String>> contacts) {

        private static final List<FileSection> BASICS = List.of(FileSection.NATURAL, FileSection.BUSINESS,
                FileSection.TRADING);

        static FormView of(Duties.Form form) {
            Duty d = form.duty();
            Customer c = form.customer();
            boolean sent = d.status() == DutyStatus.DONE;
            Map<FileSection, Map<String, String>> basics = new java.util.EnumMap<>(FileSection.class);
            BASICS.forEach(s -> basics.put(s, masked(s, form.file().single())));
            FileValues file = form.file();
            return new FormView(d.id(), d.period(), sent, c.id(), c.number(), c.owner().departmentName(),
                    c.owner().ownerName(), sent ? d.fulfilment().words() : d.draft(), d.fulfilment().doneAt(),
                    d.fulfilment().doneByName(), basics, file.entries(FileSection.CONTACTS).values().stream()
                            .map(values -> masked(FileSection.CONTACTS, values)).toList());
        }

        private static Map<String, String> masked(FileSection section, Map<FileField, String> values) {
            Map<String, String> masked = new java.util.LinkedHashMap<>();
            FileField.in(section).stream().filter(values::containsKey)
                    .forEach(f -> masked.put(f.key(), f.masked(values.get(f))));
            return masked;
        }
    }
}
