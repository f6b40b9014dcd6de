package io.keguan.customer.exchange.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.archive.domain.Category;
import io.keguan.customer.archive.domain.CustomerStatus;
import io.keguan.customer.archive.domain.CustomerType;
import io.keguan.customer.exchange.ExportColumn;
import io.keguan.customer.exchange.Exports;
import io.keguan.customer.exchange.Exports.Viewed;
import io.keguan.customer.exchange.Exports.Wish;
import io.keguan.customer.exchange.api.ImportJson.Progress;
import io.keguan.customer.exchange.domain.CustomerExport;
import io.keguan.customer.exchange.domain.ExportFilter;
import io.keguan.customer.exchange.domain.ExportStatus;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of exports. */
public final class ExportJson {

    private ExportJson() {}

    /** What the list of customers was narrowed by; null leaves it as it is. */
    @Schema(name = "ExportFilterInput")
    public record FilterForm(@PlainText(max = 100) String q, CustomerStatus status, Category category,
            CustomerType type, UUID department, UUID owner, Boolean incomplete) {

        ExportFilter toDomain() {
            return new ExportFilter(q == null || q.isBlank() ? null : q, status, category, type, department, owner,
                    Boolean.TRUE.equals(incomplete));
        }
    }

    @Schema(name = "ExportForm")
    public record Form(@Valid FilterForm filter, @NotEmpty @Size(max = 80) List<@NotNull String> fields,
            Boolean unmasked, @PlainText(required = true, max = 200, rule = "S2c-37") String purpose) {

        Wish toDomain() {
            ExportFilter all = new ExportFilter(null, null, null, null, null, null, false);
            return new Wish(filter == null ? all : filter.toDomain(), fields, Boolean.TRUE.equals(unmasked), purpose);
        }
    }

    @Schema(name = "ExportReason")
    public record WithReason(@PlainText(required = true, max = 500, lines = true, rule = "S2c-37") String reason) {}

    @Schema(name = "ExportNote")
    public record Note(@PlainText(max = 500, lines = true) String note) {}

    /** A column to choose; {@code open} ones are also told of files the applicant has no access to. */
    @Schema(name = "ExportColumn")
    public record ColumnView(String path, String title, boolean personal, boolean open) {
        static ColumnView of(ExportColumn column) {
            return new ColumnView(column.path(), column.title(), column.personal(), column.open());
        }
    }

    @Schema(name = "ExportColumns")
    public record Columns(List<ColumnView> items) {
        static Columns all() {
            return new Columns(ExportColumn.all().stream().map(ColumnView::of).toList());
        }
    }

    @Schema(name = "ExportFilter")
    public record FilterView(@Nullable String q, @Nullable CustomerStatus status, @Nullable Category category,
            @Nullable CustomerType type, @Nullable UUID department, @Nullable UUID owner, boolean incomplete) {
        static FilterView of(ExportFilter f) {
            return new FilterView(f.q(), f.status(), f.category(), f.type(), f.department(), f.owner(),
                    f.incomplete());
        }
    }

    @Schema(name = "Export")
    public record View(UUID id, String number, ExportStatus status, FilterView filter, List<String> fields,
            boolean unmasked, String purpose, UUID requestedById, String requestedByName, String departmentName,
            Instant requestedAt, boolean approvalNeeded, @Nullable String decidedByName, @Nullable Instant decidedAt,
            @Nullable String lastReason, int rowCount, @Nullable Progress job, @Nullable Instant readyAt,
            @Nullable Instant expiresAt, int downloads, @Nullable Instant downloadedAt, @Nullable String failure,
            boolean mayFetch, List<String> allowedActions, long version) implements DetailView {

        public static View of(Viewed viewed, Actor reader) {
            CustomerExport e = viewed.made();
            return new View(e.id(), e.number(), e.status(), FilterView.of(e.filter()), e.fields(), e.unmasked(),
                    e.purpose(), e.applicant().ownerId(), e.applicant().ownerName(), e.applicant().departmentName(),
                    e.requestedAt(), e.approvalNeeded(), e.decidedByName(), e.decidedAt(), e.lastReason(),
                    e.rowCount(), Progress.of(viewed.job()), e.readyAt(), e.expiresAt(), e.downloads(),
                    e.downloadedAt(), e.failure(), e.status() == ExportStatus.READY && e.isApplicant(reader),
                    ExportStatus.LIFECYCLE.allowedNames(e.status(), a -> Exports.allows(e, a, reader)), e.version());
        }
    }
}
