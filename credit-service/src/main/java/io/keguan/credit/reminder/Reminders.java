package io.keguan.credit.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.receivable.Debtors;
import io.keguan.credit.receivable.ReceivableFollower;
import io.keguan.credit.receivable.Receivables;
import io.keguan.credit.receivable.domain.Receivable;
import io.keguan.credit.receivable.domain.ReceivablePolicy;
import io.keguan.credit.receivable.persistence.ReceivableRepository;
import io.keguan.credit.reminder.domain.PaymentReminder;
import io.keguan.credit.reminder.domain.PaymentReminder.Answer;
import io.keguan.credit.reminder.domain.ReminderAction;
import io.keguan.credit.reminder.domain.ReminderStatus;
import io.keguan.credit.reminder.persistence.ReminderRepository;
import io.keguan.credit.stop.Stops;
import io.keguan.credit.stop.domain.StopTrigger;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.due.Due;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.security.Roles;
import io.keguan.kit.series.NumberSeries;
import io.keguan.kit.task.Tasks;
import io.keguan.kit.time.BusinessZone;

/** Written reminders of payment, and what customers answer (S3-11): who says that it can't pay gets nothing more at once (S3-10). */
@UseCases
public class Reminders implements ReceivableFollower {

    static final String PROMISED_DAY = "payment-reminder.promised-day";
    private static final String REMIND_TASK = "receivable.remind";

    /** What the customer says it does not owe. */
    public record Disputed(UUID receivableId, long fen) {}

    private final ReminderRepository reminders;
    private final ReceivableRepository receivables;
    private final Receivables owed;
    private final Debtors debtors;
    private final Stops stops;
    private final Policies policies;
    private final NumberSeries numbers;
    private final Tasks tasks;
    private final Due due;
    private final Journal journal;
    private final BusinessZone zone;
    private final Clock clock;

    public Reminders(ReminderRepository reminders, ReceivableRepository receivables, Receivables owed, Debtors debtors,
            Stops stops, Policies policies, NumberSeries numbers, Tasks tasks, Due due, Journal journal,
            BusinessZone zone, Clock clock) {
        this.reminders = reminders;
        this.receivables = receivables;
        this.owed = owed;
        this.debtors = debtors;
        this.stops = stops;
        this.policies = policies;
        this.numbers = numbers;
        this.tasks = tasks;
        this.due = due;
        this.journal = journal;
        this.zone = zone;
        this.clock = clock;
    }

    /** Reminds of the named receivables, or of everything that is due by the policy's horizon. */
    public UUID send(UUID accountId, PaymentReminder.Sending sending, List<UUID> named, Actor by) {
        CreditAccount account = debtors.visible(accountId, by);
        if (!by.has(Roles.FINANCE)) {
            Debtors.requireHandler(account, null, "S3-11", by);
        }
        if (sending.on().isAfter(today())) {
            throw Refused.invalid("sentOn", "validation.past-or-present", "S3-11");
        }
        debtors.lock(accountId);
        List<Receivable> items = items(accountId, named);
        if (items.isEmpty()) {
            throw Refused.conflict("payment-reminder.nothing-due").rule("S3-11");
        }
        PaymentReminder reminder = PaymentReminder.send(Ids.next(), numbers.next("TX"),
                new PaymentReminder.To(accountId, account.holder().customerId()), sending,
                items.stream().mapToLong(Receivable::openFen).sum(), by);
        reminders.persistAndFlush(reminder);
        reminders.name(reminder.id(), items);
        items.forEach(r -> tasks.close(REMIND_TASK, r.id()));
        note(reminder, by, "sent", null, null);
        return reminder.id();
    }

    private List<Receivable> items(UUID accountId, List<UUID> named) {
        List<Receivable> open = receivables.open(accountId);
        if (!named.isEmpty()) {
            List<Receivable> wanted = open.stream().filter(r -> named.contains(r.id())).toList();
            if (wanted.size() != named.size()) {
                throw Refused.invalid("receivableIds", "payment.not-owed", "S3-11");
            }
            return wanted;
        }
        LocalDate horizon = today().plusDays(policies.current(ReceivablePolicy.class).value().remindDaysBefore());
        return open.stream().filter(r -> !r.terms().dueOn().isAfter(horizon) && r.collectableFen() > 0).toList();
    }

    /** Writes the answer down. A promise has its day; who can't pay is not shipped to; what is disputed is not asked for. */
    public PaymentReminder answer(UUID id, long version, Answer answer, List<Disputed> disputed, Actor by) {
        PaymentReminder seen = visible(id, by);
        CreditAccount account = debtors.get(seen.accountId());
        if (!by.has(Roles.FINANCE)) {
            Debtors.requireHandler(account, null, "S3-11", by);
        }
        requireSense(seen, answer, disputed);
        if (answer.promisedOn() != null) {
            // Before the account is locked, as the sweeper takes the two in this order.
            due.schedule(PROMISED_DAY, id, answer.promisedOn().plusDays(1).atStartOfDay(zone.id()).toInstant());
        }
        debtors.lock(seen.accountId());
        PaymentReminder reminder = reminders.get(id, version);
        Map<String, Object> before = reminder.facts();
        reminder.answer(answer, by);
        note(reminder, by, "answered", before, answer.words());
        if (answer.says() == ReminderAction.SAY_UNABLE) {
            stops.stop(reminder.accountId(), new Stops.Grounds(StopTrigger.DECLARED_UNABLE, id, reminder.number(),
                    open(id), answer.words()), by);
        }
        disputed.forEach(d -> owed.disputed(item(id, d), d.fen, answer.words(), by));
        return reminder;
    }

    private void requireSense(PaymentReminder reminder, Answer answer, List<Disputed> disputed) {
        boolean promises = answer.says() == ReminderAction.PROMISE;
        if (promises && (answer.promisedOn() == null || answer.promisedOn().isBefore(today()))) {
            throw Refused.invalid("promisedOn",
                    answer.promisedOn() == null ? "validation.required" : "receivable.day-not-future",
                    "S3-11");
        }
        if (answer.on().isAfter(today()) || answer.on().isBefore(reminder.sentOn())) {
            throw Refused.invalid("answeredOn", "payment-reminder.answered-before", "S3-11");
        }
        if ((answer.says() == ReminderAction.DISPUTE) == disputed.isEmpty()) {
            throw Refused.invalid("disputed", "payment-reminder.dispute-what", "S3-11");
        }
    }

    private Receivable item(UUID id, Disputed disputed) {
        if (reminders.items(id).stream().noneMatch(i -> i.receivableId().equals(disputed.receivableId))) {
            throw Refused.invalid("disputed", "payment.not-owed", "S3-11");
        }
        return receivables.get(disputed.receivableId);
    }

    /** What the reminder names and nobody has paid yet. */
    private List<UUID> open(UUID id) {
        return reminders.items(id).stream().filter(i -> i.openFen() > 0).map(ReminderRepository.Item::receivableId)
                .toList();
    }

    /** The promised day has passed: what is not paid by then is a promise broken (S3-10). */
    public void promisedDayPassed(UUID id) {
        PaymentReminder seen = reminders.get(id);
        debtors.lock(seen.accountId());
        reminders.getEntityManager().refresh(seen);
        List<UUID> open = open(id);
        if (seen.status() != ReminderStatus.PROMISED || !today().isAfter(seen.promisedOn()) || open.isEmpty()) {
            return;
        }
        Map<String, Object> before = seen.facts();
        seen.breakPromise();
        note(seen, Debtors.CALENDAR, "promise-broken", before, null);
        stops.stop(seen.accountId(), new Stops.Grounds(StopTrigger.PROMISE_BROKEN, id, seen.number(), open, null),
                Debtors.CALENDAR);
    }

    /** What was reminded of is paid. */
    @Override
    public void settled(UUID accountId, Actor by) {
        reminders.paid(accountId).stream().map(reminders::get).forEach(reminder -> {
            Map<String, Object> before = reminder.facts();
            reminder.keep();
            note(reminder, by, "kept", before, null);
        });
    }

    public PaymentReminder view(UUID id, Actor by) {
        PaymentReminder reminder = reminders.get(id);
        debtors.open(PaymentReminder.TYPE, id, reminder.accountId(), null, by);
        return reminder;
    }

    private PaymentReminder visible(UUID id, Actor by) {
        PaymentReminder reminder = reminders.get(id);
        debtors.visible(reminder.accountId(), by);
        return reminder;
    }

    private void note(PaymentReminder reminder, Actor by, String action, Map<String, Object> before, String reason) {
        journal.audit(AuditNote.of(PaymentReminder.TYPE, reminder.id(), by, action).rule("S3-11").reason(reason)
                .change(before, reminder.facts()));
    }

    private LocalDate today() {
        return zone.dateOf(clock.instant());
    }
}
