package io.keguan.customer.classification.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.archive.domain.ValueClass;
import io.keguan.customer.classification.Classifications;
import io.keguan.customer.classification.domain.ClassificationRun;
import io.keguan.customer.classification.domain.RunFigures;
import io.keguan.customer.classification.domain.RunStatus;
import io.keguan.customer.classification.domain.RunTerms;
import io.keguan.customer.classification.persistence.RunRows;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of classifications. */
public final class ClassificationJson {

    private ClassificationJson() {}

    /** @param from first month, such as 2026-01 @param to last month, included */
    @Schema(name = "ClassificationProposal")
    public record Proposal(@PlainText(required = true, max = 7, rule = "S1-32") String from,
            @PlainText(required = true, max = 7, rule = "S1-32") String to,
            @PlainText(max = 300, lines = true) String note) {}

    @Schema(name = "ClassificationReason")
    public record WithReason(@PlainText(required = true, max = 300, lines = true) String reason) {}

    @Schema(name = "ClassificationApproval")
    public record Approval(@PlainText(max = 300, lines = true) String reason) {}

    /** @param large the largest customers (80:20): how many, what they bought, and its share in hundredths of a percent */
    @Schema(name = "ClassificationLarge")
    public record Large(int customers, long amountFen, int shareBp) {}

    @Schema(name = "ClassificationRun")
    public record View(UUID id, String number, RunStatus status, String from, String to, @Nullable String note,
            int policyVersion, int untilA, int untilB, int topShare, int customers, int buyers, int inA, int inB,
            int inC, int changes, long totalFen, Large large, boolean tradesChanged,
            List<RunRows.Composition> composition, UUID proposedById, String proposedByName, Instant proposedAt,
            @Nullable String decidedByName, @Nullable Instant decidedAt, @Nullable String decisionReason,
            @Nullable Integer applied, @Nullable Integer skipped, long version, List<String> allowedActions)
            implements
                DetailView {

        static View of(Classifications.Viewed viewed, List<RunRows.Composition> composition) {
            ClassificationRun r = viewed.run();
            RunTerms t = r.terms();
            RunFigures f = r.figures();
            int share = f.totalFen() == 0 ? 0 : (int) Math.round(f.largeFen() * 10_000.0 / f.totalFen());
            return new View(r.id(), r.number(), r.status(), t.period().from().toString(), t.period().to().toString(),
                    r.note(), t.policyVersion(), t.untilA(), t.untilB(), t.topShare(), f.customers(), f.buyers(),
                    f.inA(), f.inB(), f.inC(), f.changes(), f.totalFen(),
                    new Large(f.largeCustomers(), f.largeFen(), share), viewed.tradesChanged(), composition,
                    r.proposedById(), r.proposedByName(), r.proposedAt(), r.decidedByName(), r.decidedAt(),
                    r.decisionReason(), r.applied(), r.skipped(), r.version(), viewed.allowedActions());
        }
    }

    /** The Pareto curve: cumulative sales by rank. */
    @Schema(name = "ClassificationCurve")
    public record Curve(int buyers, int untilA, int untilB, List<RunRows.Point> points) {}

    /** The class a customer has, and those it had. @param valueClass null while none was ever approved */
    @Schema(name = "ValueClasses")
    public record History(@Nullable ValueClass valueClass, List<RunRows.Entry> items) {}
}
