package io.keguan.customer.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keguan.customer.Forms;
import io.keguan.customer.reception.domain.DutyWeek;
import io.keguan.customer.staff.persistence.StaffDirectory;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.Tokens;
import io.restassured.response.Response;

/** A department of its own for a test: its desk, its manager, who is on duty, and the visitors. */
final class FrontDesk {

    private static final String PATH = "/api/v1/receptions/";

    final UUID department = UUID.randomUUID();
    final StaffDirectory directory;
    final Tokens clerk;
    final Tokens onDuty;
    final Tokens owner;
    final Tokens manager;
    final String suffix = department.toString().substring(0, 8);

    FrontDesk(StaffDirectory directory) {
        this.directory = directory;
        directory.nameDepartment(department, "门市部" + suffix);
        clerk = person("前台", Roles.SALES_REP);
        onDuty = person("值班", Roles.SALES_REP);
        owner = person("原经理", Roles.SALES_REP);
        manager = person("经理", Roles.DEPT_MANAGER);
    }

    Tokens person(String name, String role) {
        directory.register(id(name), name + suffix, department, List.of());
        return Tokens.staff(name + suffix).role(role).department(department);
    }

    UUID id(String name) {
        return Tokens.idOf(name + suffix);
    }

    static LocalDate today() {
        return LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Asia/Shanghai"));
    }

    static LocalDate monday() {
        return DutyWeek.mondayOf(today());
    }

    static Map<String, Object> line(LocalDate day, UUID staff, boolean away) {
        return Map.of("day", day.toString(), "staffId", staff, "away", away);
    }

    Response enter(Tokens by, LocalDate monday, long seen, List<Map<String, Object>> lines) {
        return Api.as(by, seen).body(Map.of("days", lines))
                .post("/api/v1/duty-rosters/%s/weeks/%s/actions/enter".formatted(department, monday));
    }

    Response week(LocalDate day) {
        return Api.as(manager).queryParam("department", department).queryParam("day", day.toString())
                .get("/api/v1/duty-rosters");
    }

    /** Somebody is on duty today; whoever is named is away. */
    FrontDesk staffed(String... away) {
        List<Map<String, Object>> lines = new ArrayList<>(List.of(line(today(), id("值班"), false)));
        for (String name : away) {
            lines.add(line(today(), id(name), true));
        }
        Response entered = enter(manager, monday(), week(today()).<Integer>path("version"), lines);
        assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(200);
        return this;
    }

    /** A visitor nobody knows, who was never in contact and comes by himself. */
    static Map<String, Object> visitor() {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("visitorName", "邓先生");
        form.put("visitorPhone", Forms.mobile());
        form.put("company", Forms.companyName());
        form.put("matter", "看样品");
        form.put("contactedBefore", false);
        form.put("referred", false);
        return form;
    }

    /** A visitor who comes for the company on a form handed in before. */
    static Map<String, Object> of(Forms known) {
        Map<String, Object> form = visitor();
        form.put("company", known.get("name"));
        form.put("contactedBefore", true);
        return form;
    }

    Response receive(Map<String, Object> form) {
        return Api.as(clerk).body(form).post("/api/v1/receptions");
    }

    Response received(Map<String, Object> form) {
        Response received = receive(form);
        assertThat(received.statusCode()).as(received.asString()).isEqualTo(201);
        return received;
    }

    static Response act(Tokens by, Response seen, String action, Object body) {
        var request = Api.as(by, seen.<Integer>path("version"));
        return (body == null ? request : request.body(body)).post(PATH + seen.path("id") + "/actions/" + action);
    }

    static Response seen(Tokens by, Response reception) {
        return Api.as(by).get(PATH + reception.path("id"));
    }
}
