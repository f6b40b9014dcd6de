package io.keguan.launcher.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.keguan.launcher.sample.Gateway.Answer;

/**
 * Two months of archive checks, one judged to its end with faults that were corrected, fell overdue or wait, one half judged;
 * this month's is still to be drawn. And violations in every state. What an interrupted load has done already is seen in the
 * records themselves.
 */
final class Checks {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String CHECKS = "/api/v1/archive-checks";
    private static final String ITEMS = CHECKS + "/items";
    private static final String VIOLATIONS = "/api/v1/violations";
    private static final String EAST = "deptmanager";
    private static final String SOUTH = "manager2";
    private static final String GENERAL_MANAGER = "gm";
    private static final String AUDITOR = "auditor";
    private static final Map<String, String> REPS = Map.of("王芳", "rep", "周强", "rep4", "赵磊", "rep2", "吴敏", "rep5");
    /** A fault whose deadline is so near that it is overdue before anybody looks at it. */
    private static final long MOMENT = 3;

    private final People people;
    private final LocalDate today;

    /** @param began what "today" is for the months */
    Checks(People people, Instant began) {
        this.people = people;
        this.today = LocalDate.ofInstant(began, ZONE);
    }

    void load() {
        var month = YearMonth.from(today);
        completed(items(EAST, month.minusMonths(2)));
        halfJudged(items(SOUTH, month.minusMonths(1)));
        violations();
    }

    private List<JsonNode> items(String manager, YearMonth month) {
        var drawn = people.as(manager).post(CHECKS, "sample-check-" + manager, Map.of("month", month.toString()));
        return people.as(manager).get(CHECKS + "/" + drawn.text("id")).path("items").findParents("place");
    }

    private void completed(List<JsonNode> all) {
        // The manager's own files are the general manager's to check.
        all.stream().filter(item -> !ofRepresentative(item)).map(item -> new Answer(200, item))
                .filter(item -> item.text("status").equals("SAMPLED"))
                .forEach(item -> act(GENERAL_MANAGER, item, "pass", Map.of()));
        var items = all.stream().filter(Checks::ofRepresentative).toList();
        for (var i = 0; i < items.size(); i++) {
            var item = new Answer(200, items.get(i));
            if (item.text("status").equals("SAMPLED")) {
                switch (i) {
                    case 0 -> corrected(find(EAST, item, "NATURAL.phone", "电话停机，无法联系客户", null));
                    case 1 -> find(EAST, item, "CHARACTERISTICS.marketArea", "客户特征未填写",
                            Instant.now().plusSeconds(MOMENT));
                    case 2 -> answered(find(EAST, item, null, "未附营业执照复印件", null));
                    case 3 -> find(EAST, item, "CONTACTS.role", "联系人职务与名片不符", null);
                    default -> act(EAST, item, "pass", Map.of());
                }
            }
        }
    }

    private void halfJudged(List<JsonNode> all) {
        var items = all.stream().filter(Checks::ofRepresentative).toList();
        for (var i = 0; i < items.size() / 2; i++) {
            var item = new Answer(200, items.get(i));
            if (item.text("status").equals("SAMPLED")) {
                if (i == 0) {
                    find(SOUTH, item, "NATURAL.street", "地址缺门牌号", null);
                } else {
                    act(SOUTH, item, "pass", Map.of());
                }
            }
        }
    }

    private static boolean ofRepresentative(JsonNode item) {
        return REPS.containsKey(item.path("ownerName").asText());
    }

    private Answer find(String manager, Answer item, String field, String words, Instant due) {
        var body = new LinkedHashMap<String, Object>(Map.of("finding", words));
        body.put("field", field);
        body.put("dueAt", due == null ? null : due.toString());
        return act(manager, item, "find", body);
    }

    private Answer answered(Answer found) {
        return act(REPS.get(found.text("ownerName")), found, "answer", Map.of("answer", "已与客户核对并补齐，资料已归档"));
    }

    private void corrected(Answer found) {
        act(EAST, answered(found), "confirm", Map.of());
    }

    private Answer act(String who, Answer item, String action, Map<String, ?> body) {
        return people.as(who).act(ITEMS, item, action, "sample-item-" + action + "-" + item.text("id"), body);
    }

    private void violations() {
        report(AUDITOR, "waiting", "吴敏", "UNAUDITED_CHANGE", 3, "客户卡上的联系电话被直接改写，未见信息修改申请");
        var confirmed = report(AUDITOR, "confirmed", "周强", "UNAUDITED_CHANGE", 18, "客户地址变更未经审批，已写入销售部自制台账并对外使用");
        decide(EAST, confirmed, "confirm", Map.of("note", "情况属实，本人已承认"));
        var forged = report("dataadmin", "forged", "赵磊", "FORGED_CARD", 35, "客户卡签字与登记表笔迹不符，疑似代签");
        decide(GENERAL_MANAGER, forged, "dismiss", Map.of("reason", "经核实为客户授权代签，有授权书"));
        var card = report(AUDITOR, "card", "郑涛", "FORGED_CARD", 9, "两张客户卡内容相同，客户否认来访");
        decide(GENERAL_MANAGER, card, "confirm", Map.of("note", "客户书面证明属实"));
    }

    private Answer report(String who, String key, String person, String kind, int daysAgo, String evidence) {
        for (var each : people.as(who).get(VIOLATIONS + "/people?q=" + Gateway.encoded(person)).path("items")) {
            return people.as(who).post(VIOLATIONS, "sample-violation-" + key, Map.of("kind", kind, "personId",
                    each.path("id").asText(), "happenedOn", today.minusDays(daysAgo).toString(), "evidence", evidence));
        }
        throw new SampleFailure("nobody is called " + person);
    }

    private void decide(String who, Answer reported, String action, Map<String, ?> body) {
        var seen = new Answer(200, people.as(who).get(VIOLATIONS + "/" + reported.text("id")));
        if (seen.text("status").equals("REPORTED")) {
            people.as(who).act(VIOLATIONS, seen, action, "sample-violation-" + action + "-" + reported.text("id"),
                    body);
        }
    }
}
