package io.keguan.credit.receivable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.keguan.credit.baddebt.domain.BadDebtStatus;
import io.keguan.credit.collection.domain.CollectionAction;
import io.keguan.credit.collection.domain.CollectionStatus;
import io.keguan.credit.dunning.domain.DemandStatus;
import io.keguan.credit.payment.domain.Money;
import io.keguan.credit.payment.domain.PaymentEvent;
import io.keguan.credit.payment.domain.PaymentStatus;
import io.keguan.credit.receivable.domain.DebtClass;
import io.keguan.credit.receivable.domain.Origin;
import io.keguan.credit.receivable.domain.ReceivableAction;
import io.keguan.credit.receivable.domain.ReceivableEvent;
import io.keguan.credit.receivable.domain.ReceivableStatus;
import io.keguan.credit.reminder.domain.ReminderAction;
import io.keguan.credit.reminder.domain.ReminderStatus;
import io.keguan.credit.stop.domain.StopAction;
import io.keguan.credit.stop.domain.StopEvent;
import io.keguan.credit.stop.domain.StopStatus;
import io.keguan.credit.stop.domain.StopTrigger;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.GoldenSamples;
import io.keguan.kit.test.LifecycleCells;
import io.keguan.kit.test.LifecyclePage;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyLifecyclesTest {

    private static final UUID ID = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");

    @TestFactory
    Stream<DynamicTest> every_cell_of_a_receivables_life() {
        return LifecycleCells.of(ReceivableStatus.LIFECYCLE, ReceivableAction.class, Map.of(ReceivableStatus.OPEN,
                Map.of(ReceivableAction.PAY_IN_PART, ReceivableStatus.PARTLY_PAID, ReceivableAction.PAY,
                        ReceivableStatus.PAID, ReceivableAction.WRITE_OFF, ReceivableStatus.WRITTEN_OFF),
                ReceivableStatus.PARTLY_PAID,
                Map.of(ReceivableAction.PAY_IN_PART, ReceivableStatus.PARTLY_PAID, ReceivableAction.PAY,
                        ReceivableStatus.PAID, ReceivableAction.WRITE_OFF, ReceivableStatus.WRITTEN_OFF,
                        ReceivableAction.REOPEN, ReceivableStatus.OPEN, ReceivableAction.REOPEN_IN_PART,
                        ReceivableStatus.PARTLY_PAID),
                ReceivableStatus.PAID, reopened(), ReceivableStatus.WRITTEN_OFF, reopened()));
    }

    private static Map<ReceivableAction, ReceivableStatus> reopened() {
        return Map.of(ReceivableAction.REOPEN, ReceivableStatus.OPEN, ReceivableAction.REOPEN_IN_PART,
                ReceivableStatus.PARTLY_PAID);
    }

    @TestFactory
    @Rule({"S3-10", "S3-15"})
    Stream<DynamicTest> every_cell_of_a_stops_life() {
        return LifecycleCells.of(StopStatus.LIFECYCLE, StopAction.class, Map.of(StopStatus.STOPPED,
                Map.of(StopAction.REQUEST_EXCEPTION, StopStatus.EXCEPTION_REQUESTED, StopAction.LIFT,
                        StopStatus.LIFTED),
                StopStatus.EXCEPTION_REQUESTED,
                Map.of(StopAction.APPROVE_EXCEPTION, StopStatus.EXCEPTION, StopAction.REJECT_EXCEPTION,
                        StopStatus.STOPPED, StopAction.LIFT, StopStatus.LIFTED),
                StopStatus.EXCEPTION,
                Map.of(StopAction.STOP_AGAIN, StopStatus.STOPPED, StopAction.END_EXCEPTION, StopStatus.STOPPED,
                        StopAction.LIFT, StopStatus.LIFTED),
                StopStatus.LIFTED, Map.of()));
    }

    @TestFactory
    @Rule({"S3-12", "S3-13", "S3-14"})
    Stream<DynamicTest> every_cell_of_a_visits_life() {
        return LifecycleCells.of(CollectionStatus.LIFECYCLE, CollectionAction.class, Map.of(CollectionStatus.PLANNED,
                Map.of(CollectionAction.VISIT, CollectionStatus.VISITED, CollectionAction.DROP,
                        CollectionStatus.DROPPED),
                CollectionStatus.VISITED,
                Map.of(CollectionAction.COLLECT, CollectionStatus.COLLECTED, CollectionAction.FAIL,
                        CollectionStatus.NOT_COLLECTED),
                CollectionStatus.COLLECTED, Map.of(), CollectionStatus.NOT_COLLECTED,
                Map.of(CollectionAction.REPORT, CollectionStatus.REPORTED, CollectionAction.MISS_REPORT,
                        CollectionStatus.REPORT_OVERDUE),
                CollectionStatus.REPORT_OVERDUE, Map.of(CollectionAction.REPORT, CollectionStatus.REPORTED),
                CollectionStatus.REPORTED, Map.of(), CollectionStatus.DROPPED, Map.of()));
    }

    @TestFactory
    @Rule("S3-11")
    Stream<DynamicTest> every_cell_of_a_reminders_life() {
        Map<ReminderAction, ReminderStatus> answers = Map.of(ReminderAction.PROMISE, ReminderStatus.PROMISED,
                ReminderAction.SAY_UNABLE, ReminderStatus.UNABLE, ReminderAction.DISPUTE, ReminderStatus.DISPUTED,
                ReminderAction.KEEP_PROMISE, ReminderStatus.KEPT);
        return LifecycleCells.of(ReminderStatus.LIFECYCLE, ReminderAction.class, Map.of(ReminderStatus.SENT, answers,
                ReminderStatus.BROKEN, answers, ReminderStatus.KEPT, Map.of(), ReminderStatus.PROMISED,
                Map.of(ReminderAction.SAY_UNABLE, ReminderStatus.UNABLE, ReminderAction.DISPUTE,
                        ReminderStatus.DISPUTED, ReminderAction.KEEP_PROMISE, ReminderStatus.KEPT,
                        ReminderAction.BREAK_PROMISE, ReminderStatus.BROKEN),
                ReminderStatus.UNABLE,
                Map.of(ReminderAction.PROMISE, ReminderStatus.PROMISED, ReminderAction.DISPUTE,
                        ReminderStatus.DISPUTED, ReminderAction.KEEP_PROMISE, ReminderStatus.KEPT),
                ReminderStatus.DISPUTED, Map.of(ReminderAction.PROMISE, ReminderStatus.PROMISED,
                        ReminderAction.SAY_UNABLE, ReminderStatus.UNABLE, ReminderAction.KEEP_PROMISE,
                        ReminderStatus.KEPT)));
    }

    @Test
    void the_documentation_shows_the_tables() {
        LifecyclePage.check("receivable", "Receivable 应收账款", ReceivableStatus.LIFECYCLE);
        LifecyclePage.check("payment", "Payment 回款", PaymentStatus.LIFECYCLE);
        LifecyclePage.check("shipment-stop", "Shipment stop 停止发货", StopStatus.LIFECYCLE);
        LifecyclePage.check("payment-reminder", "Payment reminder 付款提示", ReminderStatus.LIFECYCLE);
        LifecyclePage.check("demand-notice", "Demand notice 催款通知单", DemandStatus.LIFECYCLE);
        LifecyclePage.check("collection", "Collection visit 收款", CollectionStatus.LIFECYCLE);
        LifecyclePage.check("bad-debt", "Bad debt 坏账", BadDebtStatus.LIFECYCLE);
    }

    @Test
    void the_events_are_those_of_the_golden_samples() {
        Stream.of(
                new ReceivableEvent.Opened(ID, "YS-2026-000001", ID, ID, Origin.OriginKind.OPENING, null, null, 1, DAY,
                        DAY,
                        ID, NOW),
                new ReceivableEvent.Settled(ID, "YS-2026-000001", ID, ID, ReceivableStatus.PAID, 1, 0, 0, NOW),
                new ReceivableEvent.Reopened(ID, "YS-2026-000001", ID, ID, ReceivableStatus.OPEN, 1, 1, NOW),
                new ReceivableEvent.Overdue(ID, "YS-2026-000001", ID, ID, DAY, 1, ID, NOW),
                new ReceivableEvent.Breached(ID, "YS-2026-000001", ID, ID, DAY, 1, NOW),
                new ReceivableEvent.WrittenOff(ID, "YS-2026-000001", ID, ID, 1, DebtClass.BAD, NOW),
                new PaymentEvent.Recorded(ID, "DX-2026-000001", ID, ID, Money.PaymentKind.CREDIT_NOTE,
                        Money.PaymentMethod.CREDIT_NOTE, 1, DAY, NOW),
                new PaymentEvent.Reversed(ID, "HK-2026-000001", ID, ID, 1, NOW),
                new StopEvent.Stopped(ID, ID, ID, "TH-2026-000001", StopTrigger.UNCOLLECTED, NOW),
                new StopEvent.Resumed(ID, ID, ID, "TH-2026-000001", true, NOW)).forEach(GoldenSamples::assertMatches);
    }
}
