package io.keguan.customer.check.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.change.domain.ChangeKind;
import io.keguan.customer.change.domain.ChangeStatus;
import io.keguan.customer.check.ArchiveAudits;
import io.keguan.customer.check.domain.AuditFigures;
import io.keguan.customer.violation.domain.ViolationKind;
import io.keguan.customer.violation.domain.ViolationStatus;

/** The wire form of the yearly audit. */
public final class ArchiveAuditJson {

    private ArchiveAuditJson() {}

    /** One department; {@code late} checks were drawn after their day, {@code missed} ones not at all. */
    @Schema(name = "ArchiveAuditDepartment")
    public record DepartmentView(UUID departmentId, String departmentName, int due, int done, int late, int missed,
            int sampled, int passed, int findings, int correctedInTime, int correctedLate, int overdue, int open,
            int dropped, int violations, int confirmed, int files, @Nullable Integer completeness, int overdueFilings,
            int changes, int executed) {

        static DepartmentView of(AuditFigures.Department d) {
            return new DepartmentView(d.id(), d.name(), d.due(), d.done(), d.late(), d.missed(), d.sampled(),
                    d.passed(), d.findings(), d.correctedInTime(), d.correctedLate(), d.overdue(), d.open(),
                    d.dropped(), d.violations(), d.confirmed(), d.files(), d.completeness(), d.overdueFilings(),
                    d.changes(), d.executed());
        }
    }

    @Schema(name = "ArchiveAuditMonth")
    public record MonthView(int month, int due, int done, int late, int missed, int sampled, int findings) {}

    /** @param field of the file, such as NATURAL.phone; null for what was found in words alone */
    @Schema(name = "ArchiveAuditField")
    public record FieldView(@Nullable String field, int findings, int corrected, int overdue) {}

    @Schema(name = "ArchiveAuditViolations")
    public record ViolationsView(ViolationKind kind, ViolationStatus status, int count) {}

    @Schema(name = "ArchiveAuditChanges")
    public record ChangesView(ChangeKind kind, ChangeStatus status, int count) {}

    /** @param scope the branch it is of, null for the whole company */
    @Schema(name = "ArchiveAudit")
    public record View(int year, @Nullable String scope, Instant at, List<DepartmentView> departments,
            List<MonthView> months, List<FieldView> fields, List<ViolationsView> violations,
            List<ChangesView> changes) {

        static View of(ArchiveAudits.Report r) {
            AuditFigures f = r.figures();
            return new View(r.year(), r.scope(), r.at(), f.departments().stream().map(DepartmentView::of).toList(),
                    f.months().stream().map(m -> new MonthView(m.month(), m.due(), m.done(), m.late(), m.missed(),
                            m.sampled(), m.findings())).toList(),
                    f.fields().stream().map(x -> new FieldView(x.field() == null ? null : x.field().path(),
                            x.findings(), x.corrected(), x.overdue())).toList(),
                    f.violations().stream().map(o -> new ViolationsView(ViolationKind.valueOf(o.kind()),
                            ViolationStatus.valueOf(o.status()), o.count())).toList(),
                    f.changes().stream().map(o -> new ChangesView(ChangeKind.valueOf(o.kind()),
                            ChangeStatus.valueOf(o.status()), o.count())).toList());
        }
    }
}
