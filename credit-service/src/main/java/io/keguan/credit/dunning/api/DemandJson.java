package io.keguan.credit.dunning.api;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.dunning.persistence.DemandList;
import io.keguan.credit.reminder.domain.LetterChannel;
import io.keguan.credit.reminder.persistence.ReminderRepository;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of demand notices. */
public final class DemandJson {

    private DemandJson() {}

    @Schema(name = "DemandNoticeIssue")
    public record Issue(@NotNull LocalDate issuedOn, @NotNull LetterChannel channel) {}

    @Schema(name = "DemandNoticeReason")
    public record DropReason(@PlainText(required = true, max = 300, lines = true, rule = "S2e-40") String reason) {}

    /** A notice with what it names. */
    @Schema(name = "DemandNoticeDetail")
    public record Detail(DemandList.Row notice, List<ReminderRepository.Item> items, long version,
            List<String> allowedActions) implements DetailView {}
}
