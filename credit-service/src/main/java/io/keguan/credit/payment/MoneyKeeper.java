package io.keguan.credit.payment;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.Keeper;
import io.keguan.credit.baddebt.persistence.BadDebtRepository;
import io.keguan.credit.baddebt.persistence.CollectionMethodRepository;
import io.keguan.credit.collection.persistence.CollectionRepository;
import io.keguan.credit.dunning.persistence.DemandRepository;
import io.keguan.credit.payment.persistence.PaymentRepository;
import io.keguan.credit.receivable.persistence.ReceivableRepository;
import io.keguan.credit.reminder.persistence.ReminderRepository;
import io.keguan.credit.stop.persistence.StopCauses;
import io.keguan.credit.stop.persistence.StopRepository;

/** Amounts and days stay under the customer's number; the words people wrote about a destroyed customer go. */
@ApplicationScoped
public class MoneyKeeper implements Keeper {

    private final ReceivableRepository receivables;
    private final PaymentRepository payments;
    private final StopRepository stops;
    private final StopCauses causes;
    private final ReminderRepository reminders;
    private final DemandRepository demands;
    private final CollectionRepository collections;
    private final BadDebtRepository badDebts;
    private final CollectionMethodRepository methods;

    public MoneyKeeper(ReceivableRepository receivables, PaymentRepository payments, StopRepository stops,
            StopCauses causes, ReminderRepository reminders, DemandRepository demands,
            CollectionRepository collections, BadDebtRepository badDebts, CollectionMethodRepository methods) {
        this.receivables = receivables;
        this.payments = payments;
        this.stops = stops;
        this.causes = causes;
        this.reminders = reminders;
        this.demands = demands;
        this.collections = collections;
        this.badDebts = badDebts;
        this.methods = methods;
    }

    @Override
    public List<UUID> forget(UUID accountId, UUID customerId) {
        causes.forget(accountId);
        return Stream.of(receivables.ids(accountId), payments.forget(accountId), stops.forget(accountId),
                reminders.forget(accountId), demands.ids(accountId), collections.forget(accountId),
                badDebts.forget(accountId), methods.forget(accountId)).flatMap(List::stream).toList();
    }
}
