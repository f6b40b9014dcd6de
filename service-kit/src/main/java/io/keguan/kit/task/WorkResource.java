package io.keguan.kit.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.http.ServiceName;
import io.keguan.kit.page.Lists;
import io.keguan.kit.page.Page;
import io.keguan.kit.page.PageQuery;
import io.keguan.kit.security.CurrentStaff;
import io.keguan.kit.sql.Sql;
import io.quarkus.security.Authenticated;

/** What waits for the caller in this service, and what happened to the caller's records. */
@Path("/api/v1/services/{service}")
@Authenticated
@Tag(name = "work")
public class WorkResource {

    public record TaskView(UUID id, String kind, String subjectType, UUID subjectId, String subjectNumber,
            Map<String, Object> params, @Nullable String rule, Instant createdAt, @Nullable Instant dueAt,
            boolean overdue, List<String> assignedToRoles, @Nullable String assignedToName) {}

    public record NotificationView(UUID id, String kind, String subjectType, UUID subjectId, String subjectNumber,
            Map<String, Object> params, @Nullable String rule, Instant createdAt, @Nullable Instant readAt) {}

    private static final String FAR = "coalesce(t.due_at, 'infinity'::timestamptz)";

    private final ServiceName service;
    private final TaskTable table;
    private final Lists lists;
    private final CurrentStaff staff;
    private final Clock clock;

    public WorkResource(ServiceName service, TaskTable table, Lists lists, CurrentStaff staff, Clock clock) {
        this.service = service;
        this.table = table;
        this.lists = lists;
        this.staff = staff;
        this.clock = clock;
    }

    @GET
    @Path("/tasks")
    public Page<TaskView> tasks(@PathParam("service") String name, @BeanParam @Valid PageQuery query) {
        service.require(name);
        Actor actor = staff.actor();
        List<UUID> departments = new ArrayList<>(actor.departments());
        return lists.list("tasks", "SELECT t.* FROM task t", this::task)
                .id("t.id")
                .sort("dueAt", FAR, "timestamptz")
                .where("t.closed_at IS NULL")
                .where("t.except_staff_id IS DISTINCT FROM ?", actor.id())
                .where("t.staff_id = ? OR t.roles && ? AND (t.department_id IS NULL OR t.department_id = ANY (?))",
                        actor.id(), actor.roles(), departments)
                .page(query);
    }

    @GET
    @Path("/notifications")
    public Page<NotificationView> notifications(@PathParam("service") String name, @QueryParam("unread") boolean unread,
            @BeanParam @Valid PageQuery query) {
        service.require(name);
        return lists.list("notifications", "SELECT n.* FROM notification n", this::notification)
                .id("n.id")
                .sort("-createdAt", "n.created_at", "timestamptz")
                .where("n.staff_id = ?", staff.actor().id())
                .where(unread ? "n.read_at IS NULL" : "true")
                .page(query);
    }

    @POST
    @Path("/notifications/{id}/actions/read")
    public void read(@PathParam("service") String name, @PathParam("id") UUID id) {
        service.require(name);
        if (table.execute("UPDATE notification SET read_at = coalesce(read_at, ?) WHERE id = ? AND staff_id = ?",
                clock.instant(), id, staff.actor().id()) == 0) {
            throw Refused.notFound();
        }
    }

    @POST
    @Path("/notifications/actions/read-all")
    public void readAll(@PathParam("service") String name) {
        service.require(name);
        table.execute("UPDATE notification SET read_at = ? WHERE staff_id = ? AND read_at IS NULL",
                clock.instant(), staff.actor().id());
    }

    private TaskView task(ResultSet row) throws SQLException {
        Instant dueAt = Sql.instant(row, "due_at");
        return new TaskView(row.getObject("id", UUID.class), row.getString("kind"), row.getString("subject_type"),
                row.getObject("subject_id", UUID.class), row.getString("subject_number"),
                table.params(row.getString("params")), row.getString("rule"), Sql.instant(row, "created_at"), dueAt,
                dueAt != null && dueAt.isBefore(clock.instant()), List.of((String[]) row.getArray("roles").getArray()),
                row.getString("staff_name"));
    }

    private NotificationView notification(ResultSet row) throws SQLException {
        return new NotificationView(row.getObject("id", UUID.class), row.getString("kind"),
                row.getString("subject_type"), row.getObject("subject_id", UUID.class), row.getString("subject_number"),
                table.params(row.getString("params")), row.getString("rule"), Sql.instant(row, "created_at"),
                Sql.instant(row, "read_at"));
    }
}
