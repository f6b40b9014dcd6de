package io.keguan.launcher.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.keguan.launcher.sample.Gateway.Answer;

/** One thank-you event that was held today and one the departments still name their customers for. */
final class ThankYous {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String EVENTS = "/api/v1/thank-you-events";
    private static final String MARKET = "market";
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final int GUESTS = 6;

    private final People people;
    private final Map<String, String> departments;

    /** @param departments their ids by code */
    ThankYous(People people, Map<String, String> departments) {
        this.people = people;
        this.departments = departments;
    }

    void load() {
        var due = Instant.now().plus(SOON);
        var held = open("金秋客户答谢会", "厂部展厅", due, LocalDate.ofInstant(due, ZONE));
        if (held.text("status").equals("COLLECTING")) {
            name(held, "XS1", "rep", true);
            name(held, "XS2", "manager2", true);
            held = step(held, "close", Map.of());
        }
        if (held.text("status").equals("CLOSED")) {
            step(held, "hold", Map.of("guests", attendance(held), "summary", "到场客户对新款筒灯反响良好，三家当场约了样品。"));
        }
        var later = Instant.now().plus(Duration.ofDays(9));
        var collecting = open("年终客户答谢晚宴", "古镇国际酒店", later, LocalDate.ofInstant(later, ZONE).plusDays(12));
        if (collecting.text("status").equals("COLLECTING")) {
            name(collecting, "XS1", "rep4", false);
            name(collecting, "XS2", "rep2", true);
        }
    }

    /** The event of the name, planned and opened; one that an interrupted load has left is gone on with. */
    private Answer open(String name, String place, Instant due, LocalDate day) {
        for (var known : people.as(MARKET).get(EVENTS + "?limit=50").path("items")) {
            if (known.path("name").asText().equals(name)) {
                var event = new Answer(200, people.as(MARKET).get(EVENTS + "/" + known.path("id").asText()));
                return event.text("status").equals("PLANNED") ? step(event, "open", Map.of()) : event;
            }
        }
        var asked = List.of(Map.of("departmentId", departments.get("XS1"), "seats", 30), Map.of("departmentId",
                departments.get("XS2")));
        var planned = people.as(MARKET).post(EVENTS, "sample-thanks-" + name.hashCode() + "-" + due.getEpochSecond(),
                Map.of("name", name, "heldOn", day.toString(), "place", place, "words", "请优先邀请 A 类客户和重点客户，每家不超过两人。",
                        "listsDueAt", due.toString(), "departments", asked));
        return step(planned, "open", Map.of());
    }

    private Answer step(Answer event, String action, Map<String, Object> body) {
        return people.as(MARKET).act(EVENTS, event, action,
                "sample-thanks-%s-%s".formatted(action, event.text("number")),
                body);
    }

    private void name(Answer event, String department, String who, boolean submit) {
        var id = departments.get(department);
        var path = EVENTS + "/" + event.text("id") + "/lists";
        var list = list(event, who, id);
        if (list.body().path("guests").asInt() == 0) {
            var chosen = new ArrayList<String>();
            people.as(who).get(path + "/" + id + "/candidates?limit=" + GUESTS).path("items")
                    .forEach(c -> chosen.add(c.path("id").asText()));
            people.as(who).act(path, list, "add", "sample-thanks-add-%s-%s".formatted(department, event.text("number")),
                    Map.of("customerIds", chosen));
        }
        list = list(event, who, id);
        if (submit && !list.body().path("submitted").asBoolean()) {
            people.as(who).act(path, list, "submit", "sample-thanks-list-%s-%s".formatted(department, event.text(
                    "number")), Map.of());
        }
    }

    private Answer list(Answer event, String who, String department) {
        for (var list : people.as(who).get(EVENTS + "/" + event.text("id")).path("lists")) {
            if (list.path("departmentId").asText().equals(department)) {
                return Receptions.named(list, department);
            }
        }
        throw new SampleFailure("the event does not ask department " + department);
    }

    private List<Map<String, Object>> attendance(Answer event) {
        var came = new ArrayList<Map<String, Object>>();
        for (JsonNode guest : people.as(MARKET).get(EVENTS + "/" + event.text("id") + "/guests?limit=100")
                .path("items")) {
            var attended = came.size() % 4 != 3;
            came.add(Map.of("customerId", guest.path("customerId").asText(), "attended", attended, "impression",
                    attended ? "对新款筒灯有兴趣" : "临时有事未到"));
        }
        return came;
    }
}
