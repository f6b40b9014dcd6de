package io.keguan.credit.stop;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.stop.domain.ShipmentStop;
import io.keguan.kit.due.Due;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;
import io.keguan.kit.time.BusinessZone;

/** Who decides about an exception, and who hears of a stop. */
@ApplicationScoped
public class StopWork {

    static final String EXCEPTION_ENDS = "shipment-stop.exception-ends";
    private static final String DECIDE = "shipment-stop.decide-exception";

    private final Tasks tasks;
    private final Notifications notifications;
    private final Due due;
    private final BusinessZone zone;

    public StopWork(Tasks tasks, Notifications notifications, Due due, BusinessZone zone) {
        this.tasks = tasks;
        this.notifications = notifications;
        this.due = due;
        this.zone = zone;
    }

    void stopped(ShipmentStop stop, CreditAccount account) {
        tell(stop, account, "shipment-stop.stopped");
    }

    void resumed(ShipmentStop stop, CreditAccount account) {
        tasks.closeAll(stop.id());
        tell(stop, account, "shipment-stop.resumed");
    }

    void requested(ShipmentStop stop, CreditAccount account) {
        tasks.open(Task.of(DECIDE, ShipmentStop.TYPE, stop.id(), stop.number()).rule("S3-15")
                .toRoles(List.of(Roles.GENERAL_MANAGER, Roles.DEPUTY_GM), null).notFor(stop.requestedById())
                .params(params(account)));
    }

    void rejected(ShipmentStop stop, CreditAccount account) {
        tasks.closeAll(stop.id());
        notifications.send(Notification
                .to(stop.requestedById(), "shipment-stop.exception-rejected", ShipmentStop.TYPE, stop.id(),
                        stop.number())
                .rule("S3-15").params(params(account)));
    }

    /** Before the account is locked, as the sweeper takes the two in this order. */
    void endsAfter(UUID stopId, LocalDate day) {
        due.schedule(EXCEPTION_ENDS, stopId, day.plusDays(1).atStartOfDay(zone.id()).toInstant());
    }

    private void tell(ShipmentStop stop, CreditAccount account, String kind) {
        notifications
                .send(Notification.to(account.holder().ownerId(), kind, ShipmentStop.TYPE, stop.id(), stop.number())
                        .rule("S3-10").params(params(account)));
    }

    private static Map<String, Object> params(CreditAccount account) {
        return Map.of("name", account.holder().customerName());
    }
}
