package io.keguan.customer.appreciation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.appreciation.domain.GuestList;
import io.keguan.customer.appreciation.domain.ThankYouEvent;
import io.keguan.kit.due.Due;
import io.keguan.kit.security.Roles;
import io.keguan.kit.task.Notification;
import io.keguan.kit.task.Notifications;
import io.keguan.kit.task.Task;
import io.keguan.kit.task.Tasks;

/** Who has to do what next for a thank-you event, until when, and who is told. */
@ApplicationScoped
public class ThankYouWork {

    static final String LISTS_DUE = "thank-you-event.lists-due";
    private static final String RULE = "S2a-19";
    private static final String SUBMIT = "guest-list.submit";
    private static final String PLAN = "thank-you-event.plan";
    /** There is no event yet to plan: the task is about the next one. */
    private static final UUID NEXT = new UUID(0, 2019);

    private final Tasks tasks;
    private final Notifications notifications;
    private final Due due;

    public ThankYouWork(Tasks tasks, Notifications notifications, Due due) {
        this.tasks = tasks;
        this.notifications = notifications;
        this.due = due;
    }

    /** Every department hands its list in until the day. */
    void collect(ThankYouEvent event, List<GuestList> lists) {
        lists.forEach(list -> tasks.open(task(event, list, SUBMIT)
                .toRoles(List.of(Roles.DEPT_MANAGER, Roles.SALES_REP, Roles.ACCOUNT_MANAGER), list.departmentId())
                .dueAt(event.plan().listsDueAt())));
        due.schedule(LISTS_DUE, event.id(), event.plan().listsDueAt());
    }

    /**
     * Ends the deadline; before the event itself is locked, as the sweeper takes the two in this order and otherwise each
     * could wait for the other.
     */
    void stopClock(UUID eventId) {
        due.cancel(LISTS_DUE, eventId);
    }

    void submitted(GuestList list) {
        tasks.closeAll(list.id());
    }

    /** The manager of the department takes it up, and the planner knows. */
    void late(ThankYouEvent event, GuestList list) {
        tasks.open(task(event, list, "guest-list.late").toRole(Roles.DEPT_MANAGER, list.departmentId())
                .dueAt(event.plan().listsDueAt()));
        notifications.send(Notification.to(event.plannedById(), "thank-you-event.list-late", ThankYouEvent.TYPE,
                event.id(), event.number()).rule(RULE)
                .params(Map.of("name", event.plan().name(), "department", list.departmentName())));
    }

    void closeLists(List<GuestList> lists) {
        lists.forEach(list -> tasks.closeAll(list.id()));
    }

    /** After the day the planner records who came. */
    void hold(ThankYouEvent event, Instant day) {
        tasks.open(Task.of("thank-you-event.hold", ThankYouEvent.TYPE, event.id(), event.number()).rule(RULE)
                .params(Map.of("name", event.plan().name())).toStaff(event.plannedById(), event.plannedByName())
                .dueAt(day));
    }

    void done(ThankYouEvent event) {
        tasks.closeAll(event.id());
    }

    /** The market promotion department plans the next event. @param by until when it should be held, null for soon */
    void planNext(Instant by) {
        tasks.open(Task.of(PLAN, ThankYouEvent.TYPE, NEXT, "—").rule(RULE).toRole(Roles.MARKET, null).dueAt(by));
    }

    void planned() {
        tasks.closeAll(NEXT);
    }

    private static Task task(ThankYouEvent event, GuestList list, String kind) {
        return Task.of(kind, GuestList.TYPE, list.id(), event.number()).rule(RULE)
                .params(Map.of("name", event.plan().name(), "eventId", event.id().toString()));
    }
}
