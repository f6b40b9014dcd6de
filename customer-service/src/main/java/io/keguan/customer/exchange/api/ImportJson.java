package io.keguan.customer.exchange.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.Nullable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.archive.domain.FileChange;
import io.keguan.customer.exchange.Imports;
import io.keguan.customer.exchange.Imports.Viewed;
import io.keguan.customer.exchange.domain.CustomerImport;
import io.keguan.customer.exchange.domain.ImportCounts;
import io.keguan.customer.exchange.domain.ImportRow;
import io.keguan.customer.exchange.domain.ImportRow.RowFound;
import io.keguan.customer.exchange.domain.ImportRow.RowOutcome;
import io.keguan.customer.exchange.domain.ImportStatus;
import io.keguan.customer.exchange.domain.RowFault;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;
import io.keguan.kit.job.Job;
import io.keguan.kit.problem.ProblemTexts;
import io.keguan.kit.security.Roles;

/** The wire form of imports. */
public final class ImportJson {

    private ImportJson() {}

    @Schema(name = "ImportReason")
    public record WithReason(@PlainText(required = true, max = 500, lines = true, rule = "S4-25") String reason) {}

    @Schema(name = "ImportNote")
    public record Note(@PlainText(max = 500, lines = true) String note) {}

    /** How far the background work has come; {@code total} is null while nobody knows. */
    @Schema(name = "JobProgress")
    public record Progress(Job.Status status, long done, @Nullable Long total) {
        static Progress of(Job job) {
            return job == null ? null : new Progress(job.status(), job.done(), job.total());
        }
    }

    /** Why something can't be taken over, with the column it concerns. */
    @Schema(name = "ImportFault")
    public record Fault(@Nullable String column, String code, String message) {
        static Fault of(RowFault fault, ProblemTexts texts, Locale locale) {
            return new Fault(fault.column(), fault.code(), texts.text(fault.code(), fault.params(), locale));
        }
    }

    /** What a row changes; personal data by their outline. */
    @Schema(name = "ImportChange")
    public record Change(String section, String field, @Nullable String before, @Nullable String after) {
        static Change of(FileChange line) {
            FileChange shown = line.masked();
            return new Change(line.section().name(), line.field().key(), shown.before(), shown.after());
        }
    }

    @Schema(name = "ImportRow")
    public record RowView(int row, @Nullable String name, RowFound found, @Nullable RowOutcome outcome,
            @Nullable UUID customerId, List<Fault> faults, List<Change> changes) {

        public static RowView of(ImportRow row, ProblemTexts texts, Locale locale) {
            List<Change> changes = row.content() == null
                    ? List.of()
                    : row.content().lines().stream().map(Change::of).toList();
            return new RowView(row.number(), row.name(), row.found(), row.outcome(), row.customerId(),
                    row.faults().stream().map(f -> Fault.of(f, texts, locale)).toList(), changes);
        }
    }

    @Schema(name = "Import")
    public record View(UUID id, String number, ImportStatus status, String fileName, String reason,
            UUID departmentId, String departmentName, UUID submittedById, String submittedByName, Instant uploadedAt,
            ImportCounts counts, @Nullable Progress job, @Nullable String judgedByName, @Nullable Instant judgedAt,
            @Nullable String executedByName, @Nullable Instant executedAt, @Nullable Instant undoUntil,
            @Nullable String lastReason, @Nullable Fault failure, boolean mayFetchErrors,
            List<String> allowedActions, long version) implements DetailView {

        public static View of(Viewed viewed, Actor reader, ProblemTexts texts, Locale locale) {
            CustomerImport i = viewed.made();
            boolean works = i.submitter().ownerId().equals(reader.id()) || reader.has(Roles.DATA_ADMIN);
            boolean faults = i.counts().faulty() + i.counts().conflicting() + i.counts().kept() > 0;
            return new View(i.id(), i.number(), i.status(), i.fileName(), i.reason(), i.submitter().departmentId(),
                    i.submitter().departmentName(), i.submitter().ownerId(), i.submitter().ownerName(),
                    i.uploadedAt(), i.counts(), Progress.of(viewed.job()), i.judgedByName(), i.judgedAt(),
                    i.executedByName(), i.executedAt(), i.undoUntil(), i.lastReason(),
                    i.failure() == null ? null : Fault.of(i.failure(), texts, locale),
                    works && faults && i.fileId() != null,
                    ImportStatus.LIFECYCLE.allowedNames(i.status(),
                            a -> Imports.allows(i, a, reader, viewed.now())),
                    i.version());
        }
    }
}
