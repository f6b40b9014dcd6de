package io.keguan.customer.paper.api;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.archive.domain.Folding;
import io.keguan.customer.paper.Papers;
import io.keguan.customer.paper.domain.PaperKind;
import io.keguan.kit.domain.PlainText;

/** The wire form of the register of paper documents. */
public final class PaperJson {

    private PaperJson() {}

    @Schema(name = "PaperEntry")
    public record Entry(@NotNull PaperKind kind, @PlainText(required = true, max = 100, rule = "S3-92") String title,
            @NotNull @Min(1) @Max(999) Integer copies,
            @PlainText(required = true, max = 100, rule = "S3-92") String place) {

        Papers.Entry toDomain() {
            return new Papers.Entry(kind, Folding.line(title), copies, Folding.line(place));
        }
    }

    @Schema(name = "PaperHandOut")
    public record HandOut(@PlainText(required = true, max = 40, rule = "S3-92") String holder,
            @PlainText(required = true, max = 200, rule = "S3-92") String purpose, @NotNull LocalDate dueBackOn) {}

    @Schema(name = "PaperReturn")
    public record Return(@PlainText(max = 100) String place) {}

    @Schema(name = "PaperReason")
    public record WithReason(@PlainText(required = true, max = 300, lines = true, rule = "S3-92") String reason) {}
}
