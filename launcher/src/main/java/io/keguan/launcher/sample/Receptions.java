package io.keguan.launcher.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.keguan.launcher.sample.Gateway.Answer;

/** The duty rosters of this week and the next, and visitors at the desk: one for every way a reception can go. */
final class Receptions {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String RECEPTIONS = "/api/v1/receptions";
    private static final String ROSTERS = "/api/v1/duty-rosters";
    private static final int DAYS = 7;

    private final People people;
    private final LocalDate monday;
    private final Map<String, String> staff = new LinkedHashMap<>();

    Receptions(People people, Instant began) {
        this.people = people;
        this.monday = LocalDate.ofInstant(began, ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    void load() {
        for (var person : people.as("rep").get(RECEPTIONS + "/staff").path("items")) {
            staff.put(person.path("name").asText(), person.path("id").asText());
        }
        for (var week = 0; week < 2; week++) {
            roster("deptmanager", List.of("王芳", "周强", "刘伟"), monday.plusWeeks(week));
            roster("manager2", List.of("赵磊", "吴敏"), monday.plusWeeks(week));
        }
        receive();
    }

    private void roster(String manager, List<String> names, LocalDate week) {
        var seen = people.as(manager).get(ROSTERS + "?day=" + week);
        if (!seen.path("days").isEmpty()) {
            return;
        }
        var days = new ArrayList<Map<String, Object>>();
        for (var day = 0; day < DAYS; day++) {
            days.add(Map.of("day", week.plusDays(day).toString(), "staffId", id(names.get(day % names.size())), "away",
                    false));
        }
        var path = ROSTERS + "/" + seen.path("departmentId").asText() + "/weeks";
        people.as(manager).act(path, named(seen, week.toString()), "enter", "sample-roster-%s-%s".formatted(manager,
                week), Map.of("days", days));
    }

    private void receive() {
        var known = people.as("gm").get("/api/v1/customers?sort=number&limit=100").path("items");
        var own = ownedBy(known, "王芳");
        var other = ownedBy(known, "赵磊");
        var connected = at("rep4", "connected", visitor("钱经理", "13800010001", own.path("name").asText(), "补货并看新款",
                Map.of("contactedBefore", true, "namedAs", "王小姐", "namedId", id("王芳"))));
        follow("rep", connected, "accept", Map.of());
        follow("rep", connected, "connect", Map.of("customerId", own.path("id").asText()));
        at("rep4", "waiting", visitor("孙先生", "13800010002", other.path("name").asText(), "洽谈工程灯报价",
                Map.of("contactedBefore", true, "namedAs", "赵磊", "namedId", id("赵磊"))));
        at("rep4", "new", visitor("周女士", "13800010003", "杭州晴川照明商行", "参观展厅", Map.of()));
        at("rep4", "unnamed", visitor("吴先生", "13800010004", "宁波启明灯饰店", "以前来过，想再看样品", Map.of("contactedBefore",
                true, "namedAs", "记不清了")));
        at("rep4", "designated", visitor("郑总", "13800010005", "苏州悦光工程有限公司", "工程采购", Map.of("referred", true,
                "referrer", "老客户介绍", "designatedId", id("刘伟"))));
        var corrected = at("rep4", "corrected", visitor("冯先生", "13800010006", "无锡恒亮电器行", "谈代理", Map.of("referred",
                true, "referrer", "展会主办方")));
        follow("deptmanager", corrected, "correct", Map.of("ownerId", id("周强"), "reason", "客户出示名片，展会上由周强接洽"));
        register(at("rep4", "registered", visitor("陈女士", "13800010007", "南京澄明灯具经营部", "开店选品", Map.of("referred",
                true, "referrer", "同行介绍", "designatedId", id("王芳")))));
    }

    private void register(Answer reception) {
        follow("rep", reception, "accept", Map.of());
        var form = new LinkedHashMap<String, Object>(
                Map.of("name", "南京澄明灯具经营部", "category", "GENERAL", "type", "RETAILER",
                        "source", "REFERRAL", "intended", true, "intermediary", "同行介绍", "contactedAt",
                        reception.text("receivedAt")));
        form.put("address", Map.of("districtCode", "320104", "street", "中山南路 88 号"));
        form.put("contact", Map.of("name", "陈女士", "phone", "13800010007"));
        follow("rep", reception, "register", Map.of("form", form));
    }

    private Answer at(String clerk, String key, Map<String, Object> visitor) {
        return people.as(clerk).post(RECEPTIONS, "sample-reception-" + key, visitor);
    }

    /** Goes on with a reception as it stands now; what an interrupted load has done already is not offered any more. */
    private void follow(String who, Answer reception, String action, Map<String, Object> body) {
        var now = new Answer(200, people.as(who).get(RECEPTIONS + "/" + reception.text("id")));
        for (var allowed : now.body().path("allowedActions")) {
            if (allowed.asText().equals(action) && now.body().path("correction").isNull()) {
                people.as(who).act(RECEPTIONS, now, action, "sample-reception-%s-%s".formatted(action, reception.text(
                        "number")), body);
            }
        }
    }

    private static Map<String, Object> visitor(String name, String phone, String company, String matter,
            Map<String, Object> said) {
        var visitor = new LinkedHashMap<String, Object>(Map.of("visitorName", name, "visitorPhone", phone, "company",
                company, "matter", matter, "contactedBefore", false, "referred", false));
        visitor.putAll(said);
        return visitor;
    }

    private static JsonNode ownedBy(JsonNode customers, String owner) {
        for (var customer : customers) {
            if (customer.path("ownerName").asText().equals(owner)) {
                return customer;
            }
        }
        throw new SampleFailure("no customer of " + owner);
    }

    private String id(String name) {
        var id = staff.get(name);
        if (id == null) {
            throw new SampleFailure("the desk does not know " + name);
        }
        return id;
    }

    /** A part of an answer as a record of its own. */
    static Answer named(JsonNode part, String id) {
        return new Answer(200, ((ObjectNode) part.deepCopy()).put("id", id));
    }
}
