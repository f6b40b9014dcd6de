package io.keguan.customer.snapshot.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.archive.domain.FileSection;
import io.keguan.customer.archive.domain.FileValues;
import io.keguan.customer.archive.domain.ValueClass;
import io.keguan.customer.snapshot.Snapshots;
import io.keguan.customer.snapshot.domain.Comparison;
import io.keguan.customer.snapshot.domain.Snapshot;
import io.keguan.customer.snapshot.domain.SnapshotKind;
import io.keguan.kit.domain.PlainText;

/** The wire form of archived files; personal data are masked as in the file. */
public final class SnapshotJson {

    private SnapshotJson() {}

    @Schema(name = "ArchiveSnapshotOrder")
    public record Order(@NotNull UUID customerId,
            @PlainText(required = true, max = 300, lines = true, rule = "S2a-36") String reason) {}

    /** When and why a state of a file was kept, and what was known of the customer beside the file. */
    @Schema(name = "ArchiveSnapshotFacts")
    public record Facts(UUID id, SnapshotKind kind, String period, LocalDate periodFrom, LocalDate periodTo,
            @Nullable ValueClass valueClass, int completeness, int records, long amountFen, @Nullable String reason,
            Instant takenAt, String takenByName) {

        static Facts of(Snapshot s) {
            return new Facts(s.id(), s.kind(), s.period(), s.periodFrom(), s.periodTo(), s.valueClass(),
                    s.completeness(), s.records(), s.amountFen(), s.reason(), s.takenAt(), s.takenByName());
        }
    }

    @Schema(name = "ArchiveSnapshot")
    public record View(UUID id, UUID customerId, String customerNumber, String customerName, Facts facts,
            List<SectionView> sections) {

        static View of(Snapshots.Viewed viewed) {
            Customer c = viewed.customer();
            return new View(viewed.snapshot().id(), c.id(), c.number(), c.particulars().name(),
                    Facts.of(viewed.snapshot()), SectionView.of(viewed.snapshot().file()));
        }
    }

    /** One section of the file, or one of several entries of it. */
    @Schema(name = "ArchiveSnapshotSection")
    public record SectionView(FileSection section, @Nullable UUID entryId, Map<String, String> values) {

        static List<SectionView> of(FileValues file) {
            List<SectionView> sections = new ArrayList<>();
            for (FileSection section : FileSection.values()) {
                if (section.several()) {
                    file.entries(section).forEach((id, values) -> sections
                            .add(new SectionView(section, id, masked(section, values))));
                } else {
                    sections.add(new SectionView(section, null, masked(section, file.single())));
                }
            }
            sections.removeIf(s -> s.values.isEmpty());
            return sections;
        }

        private static Map<String, String> masked(FileSection section, Map<FileField, String> values) {
            Map<String, String> masked = new LinkedHashMap<>();
            FileField.in(section).stream().filter(values::containsKey)
                    .forEach(f -> masked.put(f.key(), f.masked(values.get(f))));
            return masked;
        }
    }

    /** One difference. @param before null when nothing stood there @param after null when nothing stands there any more */
    @Schema(name = "ArchiveSnapshotDifference")
    public record LineView(FileSection section, String field, @Nullable UUID entryId, String rule,
            @Nullable String before, @Nullable String after) {

        static LineView of(Comparison.Line line) {
            return new LineView(line.field().section(), line.field().key(), line.entryId(), line.field().rule(),
                    line.field().masked(line.before()), line.field().masked(line.after()));
        }
    }

    /** What stands beside the file now. */
    @Schema(name = "ArchiveSnapshotPresent")
    public record Present(@Nullable ValueClass valueClass, int completeness) {}

    /** @param right the later snapshot; null when the file as it is now is compared */
    @Schema(name = "ArchiveSnapshotComparison")
    public record ComparisonView(UUID customerId, String customerNumber, String customerName, Facts left,
            @Nullable Facts right, Present present, List<LineView> lines) {

        static ComparisonView of(Snapshots.Compared compared) {
            Customer c = compared.customer();
            return new ComparisonView(c.id(), c.number(), c.particulars().name(), Facts.of(compared.left()),
                    compared.right() == null ? null : Facts.of(compared.right()),
                    new Present(c.valueClass(), c.completeness()),
                    compared.lines().stream().map(LineView::of).toList());
        }
    }
}
