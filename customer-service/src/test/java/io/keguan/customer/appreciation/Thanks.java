package io.keguan.customer.appreciation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.customer.Forms;
import io.keguan.customer.staff.persistence.StaffDirectory;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.Tokens;
import io.restassured.response.Response;

/** Thank-you events for tests: a department of its own, its people and customers. */
final class Thanks {

    static final Tokens MARKET = Tokens.staff("谢婷").role(Roles.MARKET).department(UUID.randomUUID());
    private static final String PATH = "/api/v1/thank-you-events";

    final UUID department = UUID.randomUUID();
    final Tokens rep = Tokens.staff("销售" + department).role(Roles.SALES_REP).department(department);
    final Tokens head = Tokens.staff("经理" + department).role(Roles.DEPT_MANAGER).department(department);

    Thanks(StaffDirectory directory) {
        directory.nameDepartment(department, "部门" + department.toString().substring(0, 6));
    }

    /** A customer of the department. */
    String customer() {
        return customer("GENERAL");
    }

    String customer(String category) {
        Response submitted = Forms.form().with("category", category).submit(rep);
        Response established = Forms.act(Forms.DATA_ADMIN, submitted, "establish",
                Map.of("channel", "PHONE", "confirmedWith", "李强"));
        assertThat(established.statusCode()).as(established.asString()).isEqualTo(200);
        return established.path("customerId");
    }

    static Map<String, Object> plan(Instant now, Object... departments) {
        return Map.of("name", "年终答谢会", "heldOn", LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai")).plusDays(20),
                "place", "厂部展厅", "listsDueAt", now.plus(Duration.ofDays(7)).toString(), "departments",
                Arrays.asList(departments));
    }

    static Map<String, Object> asks(Thanks thanks) {
        return Map.of("departmentId", thanks.department);
    }

    static Response planned(Instant now, Object... departments) {
        Response planned = Api.as(MARKET).body(plan(now, departments)).post(PATH);
        assertThat(planned.statusCode()).as(planned.asString()).isEqualTo(201);
        return planned;
    }

    /** An event that collects lists from the departments. */
    static Response collecting(Instant now, Object... departments) {
        Response opened = act(MARKET, planned(now, departments), "open", null);
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(200);
        return opened;
    }

    static Response act(Tokens by, Response seen, String action, Object body) {
        var request = Api.as(by, seen.<Integer>path("version"));
        return (body == null ? request : request.body(body)).post(PATH + "/" + seen.path("id") + "/actions/" + action);
    }

    Response onList(Tokens by, Response event, String action, Object body) {
        int version = seen(by, event).<Integer>path("lists.find { it.departmentId == '" + department + "' }.version");
        return onList(by, event, version, action, body);
    }

    Response onList(Tokens by, Response event, int version, String action, Object body) {
        var request = Api.as(by, version);
        return (body == null ? request : request.body(body))
                .post("%s/%s/lists/%s/actions/%s".formatted(PATH, event.path("id"), department, action));
    }

    Response named(Response event, String... customers) {
        Response added = onList(rep, event, "add", Map.of("customerIds", List.of(customers)));
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(200);
        return added;
    }

    static Response seen(Tokens by, Response event) {
        return Api.as(by).get(PATH + "/" + event.path("id"));
    }

    static Response guests(Tokens by, Response event) {
        return Api.as(by).get(PATH + "/" + event.path("id") + "/guests");
    }
}
