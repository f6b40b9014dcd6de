package io.keguan.credit.reminder.api;

import static io.keguan.credit.receivable.api.ReceivableJson.MOST_FEN;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.keguan.credit.reminder.Reminders;
import io.keguan.credit.reminder.domain.LetterChannel;
import io.keguan.credit.reminder.domain.PaymentReminder;
import io.keguan.credit.reminder.domain.ReminderAction;
import io.keguan.credit.reminder.persistence.ReminderList;
import io.keguan.credit.reminder.persistence.ReminderRepository;
import io.keguan.kit.domain.PlainText;
import io.keguan.kit.http.DetailView;

/** The wire form of reminders. */
public final class ReminderJson {

    private ReminderJson() {}

    /** @param receivableIds what it names; everything that is due soon or late when there are none */
    @Schema(name = "PaymentReminderEntry")
    public record Entry(@NotNull UUID accountId, @NotNull LocalDate sentOn, @NotNull LetterChannel channel,
            @Size(max = 200) List<@NotNull UUID> receivableIds) {

        PaymentReminder.Sending sending() {
            return new PaymentReminder.Sending(sentOn, channel);
        }
    }

    /** The customer will pay, on a day. */
    @Schema(name = "PaymentPromise")
    public record Promise(@NotNull LocalDate answeredOn, @NotNull LocalDate promisedOn,
            @PlainText(max = 300, lines = true) String words) {

        PaymentReminder.Answer answer() {
            return new PaymentReminder.Answer(ReminderAction.PROMISE, promisedOn, words, answeredOn);
        }
    }

    /** The customer can't pay. */
    @Schema(name = "PaymentInability")
    public record Inability(@NotNull LocalDate answeredOn,
            @PlainText(required = true, max = 300, lines = true, rule = "S3-11") String words) {

        PaymentReminder.Answer answer() {
            return new PaymentReminder.Answer(ReminderAction.SAY_UNABLE, null, words, answeredOn);
        }
    }

    /** What the customer says it does not owe of a receivable. */
    @Schema(name = "DisputedAmount")
    public record DisputedAmount(@NotNull UUID receivableId, @NotNull @Min(1) @Max(MOST_FEN) Long fen) {}

    /** The customer disputes it. */
    @Schema(name = "PaymentDispute")
    public record Dispute(@NotNull LocalDate answeredOn,
            @PlainText(required = true, max = 300, lines = true, rule = "S3-11") String words,
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid DisputedAmount> disputed) {

        PaymentReminder.Answer answer() {
            return new PaymentReminder.Answer(ReminderAction.DISPUTE, null, words, answeredOn);
        }

        List<Reminders.Disputed> amounts() {
            return disputed.stream().map(d -> new Reminders.Disputed(d.receivableId, d.fen)).toList();
        }
    }

    /** A reminder with what it names. */
    @Schema(name = "PaymentReminderDetail")
    public record Detail(ReminderList.Row reminder, List<ReminderRepository.Item> items, long version,
            List<String> allowedActions) implements DetailView {}
}
