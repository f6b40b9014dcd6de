package io.keguan.kit.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkTest {

    private static final String TASKS = "/api/v1/services/kit/tasks";
    private static final String NEWS = "/api/v1/services/kit/notifications";

    @Inject
    Tasks tasks;
    @Inject
    Notifications notifications;
    @Inject
    Clock clock;

    @Test
    void a_task_reaches_the_role_in_its_department_and_nobody_else() {
        UUID department = UUID.randomUUID();
        UUID subject = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> tasks.open(Task.of("thing.audit", "thing", subject, "TH-1")
                .toRole(Roles.DATA_ADMIN, department).rule("S4-22").dueAt(clock.instant().minus(Duration.ofHours(1)))
                .params(Map.of("name", "华光"))));
        Tokens admin = Tokens.staff("管理员甲").role(Roles.DATA_ADMIN).department(department);
        Api.as(admin).get(TASKS).then().statusCode(200).body("items.size()", is(1))
                .body("items[0].params.name", is("华光")).body("items[0].overdue", is(true))
                .body("items[0].rule", is("S4-22"));
        Tokens head = Tokens.staff("上级").role(Roles.DATA_ADMIN).department(UUID.randomUUID(), department);
        Api.as(head).get(TASKS).then().body("items.size()", is(1));
        Tokens elsewhere = Tokens.staff("外部门").role(Roles.DATA_ADMIN).department(UUID.randomUUID());
        Api.as(elsewhere).get(TASKS).then().body("items.size()", is(0));
        Tokens rep = Tokens.staff("销售").role(Roles.SALES_REP).department(department);
        Api.as(rep).get(TASKS).then().body("items.size()", is(0));
        Api.as(Tokens.staff("没有角色").department(department)).get(TASKS).then().statusCode(200)
                .body("items.size()", is(0));

        QuarkusTransaction.requiringNew().run(() -> tasks.close("thing.audit", subject));
        Api.as(admin).get(TASKS).then().body("items.size()", is(0));
    }

    @Test
    void a_task_opened_again_is_replaced_and_tasks_come_by_due_time() {
        Tokens rep = Tokens.staff("排序的人").role(Roles.SALES_REP).department(UUID.randomUUID());
        UUID first = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            tasks.open(mine("a", UUID.randomUUID()));
            tasks.open(mine("b", first).dueAt(clock.instant().plusSeconds(50)));
            tasks.open(mine("c", UUID.randomUUID()).dueAt(clock.instant().plusSeconds(20)));
        });
        QuarkusTransaction.requiringNew()
                .run(() -> tasks.open(mine("b", first).dueAt(clock.instant().plusSeconds(5))));
        assertThat(Api.as(rep).get(TASKS).<List<String>>path("items.kind")).containsExactly("b", "c", "a");
    }

    @Test
    void a_notification_is_read_by_its_receiver_only() {
        Tokens rep = Tokens.staff("收信人").role(Roles.SALES_REP).department(UUID.randomUUID());
        QuarkusTransaction.requiringNew().run(() -> {
            notifications.send(Notification.to(Tokens.idOf("收信人"), "thing.done", "thing", UUID.randomUUID(), "TH-2"));
            notifications.send(Notification.to(Tokens.idOf("收信人"), "thing.done", "thing", UUID.randomUUID(), "TH-3")
                    .rule("S4-23"));
        });
        String id = Api.as(rep).get(NEWS + "?unread=true").path("items[0].id");
        Api.as(rep).get(NEWS).then().body("items.size()", is(2)).body("items[0].readAt", nullValue());
        Api.as(Tokens.staff("别人").role(Roles.SALES_REP).department(UUID.randomUUID()))
                .post(NEWS + "/" + id + "/actions/read").then().statusCode(404);
        Api.as(rep).post(NEWS + "/" + id + "/actions/read").then().statusCode(204);
        Api.as(rep).get(NEWS + "?unread=true").then().body("items.size()", is(1));
        Api.as(rep).post(NEWS + "/actions/read-all").then().statusCode(204);
        Api.as(rep).get(NEWS + "?unread=true").then().body("items.size()", is(0)).body("total.count", is(0));
    }

    private static Task mine(String kind, UUID subject) {
        return Task.of(kind, "thing", subject, "TH").toStaff(Tokens.idOf("排序的人"), "排序的人");
    }
}
