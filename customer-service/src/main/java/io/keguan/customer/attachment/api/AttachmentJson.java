package io.keguan.customer.attachment.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.archive.domain.Folding;
import io.keguan.customer.attachment.Attachments;
import io.keguan.customer.attachment.domain.About;
import io.keguan.customer.attachment.domain.AttachmentKind;
import io.keguan.customer.attachment.domain.AttachmentPolicy.Validity;
import io.keguan.kit.domain.PlainText;

/** The wire form of attachments. */
public final class AttachmentJson {

    private AttachmentJson() {}

    /** @param fileName as the sender calls it; headers would lose its characters on the way */
    @Schema(name = "AttachmentForm")
    public record Form(@NotNull AttachmentKind kind, @PlainText(required = true, max = 120) String fileName,
            @PlainText(max = 200) String note, LocalDate visitedOn, LocalDate validUntil, UUID changeRequestId,
            UUID replaces) {

        About toDomain() {
            return new About(kind, Folding.line(note), visitedOn, validUntil, changeRequestId);
        }

        /** Without the folders a browser may have sent along. */
        String name() {
            return fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1).strip();
        }
    }

    @Schema(name = "AttachmentVoiding")
    public record Voiding(@PlainText(required = true, max = 300, lines = true) String reason) {}

    @Schema(name = "AttachmentPurpose")
    public record Purpose(@PlainText(required = true, max = 200, rule = "S4-02") String purpose) {}

    /** @param byUnifiedLicence the business licence with the unified code stands for it */
    @Schema(name = "WantedCopy")
    public record WantedView(AttachmentKind kind, boolean present, boolean byUnifiedLicence,
            @Nullable Validity validity, String rule) {

        static WantedView of(Attachments.Wanted wanted) {
            return new WantedView(wanted.kind(), wanted.present(), wanted.byUnifiedLicence(), wanted.validity(),
                    wanted.kind().rule());
        }
    }

    @Schema(name = "WantedCopies")
    public record WantedViews(List<WantedView> items) {}
}
