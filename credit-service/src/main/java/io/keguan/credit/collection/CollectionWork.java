package io.keguan.credit.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.collection.domain.Collection;
import io.keguan.kit.due.Due;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;
import io.keguan.kit.time.BusinessZone;

/** Who goes where on which day, and who waits for which report. */
@ApplicationScoped
public class CollectionWork {

    static final String VISIT = "collection.visit";
    static final String REPORT = "collection.report";
    private static final String RECORD = "collection.record-payment";
    private static final String LATE = "collection.report-overdue";
    private static final String MISSED = "collection.missed";

    private final Tasks tasks;
    private final Due due;
    private final BusinessZone zone;

    public CollectionWork(Tasks tasks, Due due, BusinessZone zone) {
        this.tasks = tasks;
        this.due = due;
        this.zone = zone;
    }

    void planned(Collection visit, CreditAccount account) {
        due.schedule(VISIT, visit.id(), after(visit.settlementOn()));
        tasks.open(task(visit, account, VISIT, "S3-12").toStaff(visit.salesperson().id(), visit.salesperson().name())
                .dueAt(after(visit.settlementOn())));
    }

    /** Nobody went: the salesperson's department and credit control hear of it (S3-12). */
    void missed(Collection visit, CreditAccount account) {
        tasks.open(task(visit, account, MISSED, "S3-12").toRole(Roles.CREDIT_OFFICER, null));
    }

    /** The money is finance's to record (S2e-42). */
    void collected(Collection visit, CreditAccount account) {
        tasks.closeAll(visit.id());
        tasks.open(task(visit, account, RECORD, "S2e-42").toRole(Roles.FINANCE, null));
    }

    /** Before the account is locked, as the sweeper takes the two in this order. */
    void reportDue(UUID visitId, LocalDate on) {
        due.schedule(REPORT, visitId, after(on));
    }

    void failed(Collection visit, CreditAccount account) {
        tasks.closeAll(visit.id());
        tasks.open(task(visit, account, REPORT, "S3-14").toStaff(visit.salesperson().id(), visit.salesperson().name())
                .dueAt(after(visit.reportDueOn())));
    }

    void reportLate(Collection visit, CreditAccount account) {
        tasks.open(task(visit, account, LATE, "S3-14").toRole(Roles.CREDIT_OFFICER, null));
    }

    void done(Collection visit) {
        tasks.closeAll(visit.id());
    }

    private static Task task(Collection visit, CreditAccount account, String kind, String rule) {
        return Task.of(kind, Collection.TYPE, visit.id(), visit.number()).rule(rule)
                .params(Map.of("name", account.holder().customerName(), "salespersonName",
                        visit.salesperson().name(), "settlementOn", visit.settlementOn().toString()));
    }

    private Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone.id()).toInstant();
    }
}
