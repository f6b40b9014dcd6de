package io.keguan.customer.logbook.api;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.customer.archive.domain.Folding;
import io.keguan.customer.logbook.domain.Content;
import io.keguan.customer.logbook.domain.Direction;
import io.keguan.customer.logbook.domain.LogChannel;
import io.keguan.customer.logbook.domain.Side;
import io.keguan.kit.domain.PlainText;

/** The wire form of what is written into a customer's books. */
public final class LogbookJson {

    private LogbookJson() {}

    @Schema(name = "CorrespondenceEntry")
    public record Letter(@NotNull LogChannel channel, @NotNull Direction direction, @NotNull LocalDate happenedOn,
            @PlainText(required = true, max = 100, rule = "S2a-12") String subject,
            @PlainText(required = true, max = 2000, lines = true, rule = "S2a-12") String content,
            @PlainText(max = 60) String counterpart) {

        Content toDomain() {
            return Content.correspondence(channel, direction, happenedOn, Folding.line(subject), Folding.words(content),
                    Folding.fold(counterpart));
        }
    }

    @Schema(name = "MajorEventEntry")
    public record Event(@NotNull Side side, @NotNull LocalDate happenedOn,
            @PlainText(required = true, max = 100, rule = "S2a-05") String subject,
            @PlainText(required = true, max = 2000, lines = true, rule = "S2a-05") String content) {

        Content toDomain() {
            return Content.change(side, happenedOn, Folding.line(subject), Folding.words(content));
        }
    }

    /** 《客户信息维护表》. */
    @Schema(name = "ChangeReportEntry")
    public record Change(@NotNull Side side, @NotNull LocalDate changedOn,
            @PlainText(required = true, max = 100, rule = "S2a-08") String subject,
            @PlainText(required = true, max = 2000, lines = true, rule = "S2a-08") String content) {

        Content toDomain() {
            return Content.change(side, changedOn, Folding.line(subject), Folding.words(content));
        }
    }

    @Schema(name = "CorrespondenceCorrection")
    public record LetterCorrection(@NotNull @Valid Letter entry,
            @PlainText(required = true, max = 300, lines = true) String reason) {}

    @Schema(name = "MajorEventCorrection")
    public record EventCorrection(@NotNull @Valid Event entry,
            @PlainText(required = true, max = 300, lines = true) String reason) {}

    @Schema(name = "ChangeReportCorrection")
    public record ChangeCorrection(@NotNull @Valid Change entry,
            @PlainText(required = true, max = 300, lines = true) String reason) {}

    @Schema(name = "LogVoiding")
    public record Voiding(@PlainText(required = true, max = 300, lines = true) String reason) {}
}
