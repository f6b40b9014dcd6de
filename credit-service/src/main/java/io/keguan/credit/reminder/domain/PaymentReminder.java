package io.keguan.credit.reminder.domain;

import static io.keguan.credit.reminder.domain.ReminderStatus.LIFECYCLE;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Aggregate;

/** 付款提示书面通知: one written reminder to a customer, with its date and the customer's answer (S3-11). */
@Entity
@Table(name = "payment_reminder")
public class PaymentReminder extends Aggregate {

    public static final String TYPE = "payment-reminder";

    private String number;
    @Enumerated(EnumType.STRING)
    private ReminderStatus status;
    private UUID accountId;
    private UUID customerId;
    private LocalDate sentOn;
    @Enumerated(EnumType.STRING)
    private LetterChannel channel;
    private UUID sentById;
    private String sentByName;
    private long amountFen;
    private LocalDate promisedOn;
    private String answerWords;
    private String answeredByName;
    private LocalDate answeredOn;

    protected PaymentReminder() {}

    private PaymentReminder(UUID id) {
        super(id);
    }

    /** Whom it goes to. */
    public record To(UUID accountId, UUID customerId) {}

    /** How and when it went. */
    public record Sending(LocalDate on, LetterChannel channel) {}

    /** What the customer said. @param promisedOn when it says that it will pay */
    public record Answer(ReminderAction says, LocalDate promisedOn, String words, LocalDate on) {}

    public static PaymentReminder send(UUID id, String number, To to, Sending sending, long amountFen, Actor by) {
        PaymentReminder reminder = new PaymentReminder(id);
        reminder.number = number;
        reminder.status = ReminderStatus.SENT;
        reminder.accountId = to.accountId;
        reminder.customerId = to.customerId;
        reminder.sentOn = sending.on;
        reminder.channel = sending.channel;
        reminder.sentById = by.id();
        reminder.sentByName = by.name();
        reminder.amountFen = amountFen;
        return reminder;
    }

    public void answer(Answer answer, Actor by) {
        status = LIFECYCLE.next(status, answer.says);
        promisedOn = answer.promisedOn;
        answerWords = answer.words;
        answeredByName = by.name();
        answeredOn = answer.on;
    }

    /** Everything it names is paid. */
    public void keep() {
        status = LIFECYCLE.next(status, ReminderAction.KEEP_PROMISE);
    }

    /** The promised day has passed. */
    public void breakPromise() {
        status = LIFECYCLE.next(status, ReminderAction.BREAK_PROMISE);
    }

    /** The reminder for the audit trail. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("status", status);
        facts.put("sentOn", sentOn);
        facts.put("channel", channel);
        facts.put("amountFen", amountFen);
        facts.put("promisedOn", promisedOn);
        facts.put("answerWords", answerWords);
        return facts;
    }

    public String number() {
        return number;
    }

    public ReminderStatus status() {
        return status;
    }

    public UUID accountId() {
        return accountId;
    }

    public LocalDate sentOn() {
        return sentOn;
    }

    public LocalDate promisedOn() {
        return promisedOn;
    }
}
