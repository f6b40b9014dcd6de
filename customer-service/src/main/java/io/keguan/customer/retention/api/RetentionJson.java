package io.keguan.customer.retention.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.archive.domain.ArchiveClass;
import io.keguan.customer.retention.DestructionLists;
import io.keguan.customer.retention.LegalHolds;
import io.keguan.customer.retention.domain.DestructionList;
import io.keguan.customer.retention.domain.DestructionStatus;
import io.keguan.customer.retention.domain.Hand;
import io.keguan.customer.retention.domain.HoldStatus;
import io.keguan.customer.retention.domain.LegalHold;
import io.keguan.customer.retention.domain.ListedFile;
import io.keguan.customer.retention.domain.Witness;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of legal holds and destruction lists. */
public final class RetentionJson {

    private RetentionJson() {}

    @Schema(name = "LegalHoldForm")
    public record HoldForm(@NotNull UUID customerId,
            @PlainText(required = true, max = 300, lines = true) String reason) {}

    @Schema(name = "RetentionReason")
    public record WithReason(@PlainText(required = true, max = 300, lines = true) String reason) {}

    @Schema(name = "RetentionNote")
    public record WithNote(@PlainText(max = 300, lines = true) String note) {}

    @Schema(name = "DestructionConfirmation")
    public record Confirmation(@PlainText(required = true, max = 20, rule = "S4-18") String confirmation) {}

    @Schema(name = "DestructionListForm")
    public record ListForm(@NotNull @Size(min = 1, max = 200) List<@NotNull UUID> customerIds,
            @PlainText(max = 300, lines = true) String remark) {}

    @Schema(name = "LegalHold")
    public record HoldView(UUID id, String number, HoldStatus status, UUID customerId, String customerNumber,
            String reason, String placedByName, Instant placedAt, @Nullable String liftedByName,
            @Nullable Instant liftedAt, @Nullable String liftReason, long version, List<String> allowedActions)
            implements
                DetailView {

        static HoldView of(LegalHolds.Viewed viewed) {
            LegalHold h = viewed.hold();
            return new HoldView(h.id(), h.number(), h.status(), h.customerId(), h.customerNumber(), h.reason(),
                    h.placedByName(), h.placedAt(), h.liftedByName(), h.liftedAt(), h.liftReason(), h.version(),
                    viewed.allowedActions());
        }
    }

    /** @param name null when the file is gone or the reader may not read it */
    @Schema(name = "ListedFile")
    public record FileView(UUID customerId, String customerNumber, @Nullable String name, ArchiveClass archiveClass,
            String departmentName, LocalDate establishedOn, LocalDate cooperationEndedOn, LocalDate destroyableFrom) {

        static FileView of(ListedFile f, String name) {
            return new FileView(f.customerId(), f.customerNumber(), name, f.archiveClass(), f.departmentName(),
                    f.establishedOn(), f.cooperationEndedOn(), f.destroyableFrom());
        }
    }

    @Schema(name = "DestructionWitness")
    public record WitnessView(String name, Instant signedAt) {

        static WitnessView of(Witness w) {
            return new WitnessView(w.staffName(), w.signedAt());
        }
    }

    @Schema(name = "DestructionList")
    public record ListView(UUID id, String number, DestructionStatus status, @Nullable String remark,
            List<FileView> files, List<WitnessView> witnesses, int witnessesNeeded, int policyVersion,
            String draftedByName, Instant draftedAt, @Nullable Instant submittedAt, @Nullable String reviewedByName,
            @Nullable Instant reviewedAt, @Nullable String approvedByName, @Nullable Instant approvedAt,
            @Nullable String executedByName, @Nullable Instant executedAt, @Nullable String lastReason, long version,
            List<String> allowedActions) implements DetailView {

        static ListView of(DestructionLists.Viewed viewed) {
            DestructionList l = viewed.list();
            Hand reviewed = l.reviewed();
            Hand approved = l.approved();
            Hand executed = l.executed();
            return new ListView(l.id(), l.number(), l.status(), l.remark(),
                    l.files().stream().map(f -> FileView.of(f, viewed.names().get(f.customerId()))).toList(),
                    l.witnesses().stream().map(WitnessView::of).toList(), l.witnessesNeeded(), l.policyVersion(),
                    l.drafted().name(), l.drafted().at(), l.submittedAt(), reviewed.name(), reviewed.at(),
                    approved.name(), approved.at(), executed.name(), executed.at(), l.lastReason(), l.version(),
                    viewed.allowedActions());
        }
    }
}
