package io.keguan.launcher.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.keguan.launcher.sample.Gateway.Answer;

/**
 * What the calendar asks for at the customers of one department, done, drafted, late and still to do; and care plans, two in
 * every state. The calendar opens its duties by itself, a minute after the customers are there at the latest.
 */
final class CareWork {

    private static final String DUTIES = "/api/v1/duties";
    private static final String PLANS = "/api/v1/care-plans";
    private static final String MANAGER = "manager";
    private static final String REP = "rep";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int PATIENCE = 240;
    /** So many customers are needed for two plans in every state. */
    private static final int LEAST = 10;
    private static final List<String> NEEDS = List.of("下季度增加工程筒灯采购，约 3000 套", "门店改造，改用 3000K 暖光灯管", "要求整灯改为独立包装",
            "新开两家分店，需要补一批样灯", "希望交期由 15 天缩短到 10 天");
    private static final List<String> FOLLOW_UPS = List.of("本月走访一次，客户对新款吸顶灯有意向，样品已寄。", "首批货款已结清，正在商谈明年框架协议。",
            "客户反馈陈列架不足，已申请补发两套。", "工程项目进入投标阶段，配合提供检测报告。");

    private final People people;
    private final LocalDate today;

    CareWork(People people, Instant began) {
        this.people = people;
        this.today = LocalDate.ofInstant(began, CHINA);
    }

    void load() {
        needs();
        forms();
        visits();
        plans();
    }

    /** Some customers' needs have changed, most have not, and the rest is still to be said. */
    private void needs() {
        var duties = opened(MANAGER, "NEED_UPDATE");
        for (var i = 0; i < duties.size() * 2 / 3; i++) {
            var duty = duties.get(i);
            if (isOpen(duty)) {
                var changed = i % 4 == 0;
                people.as(MANAGER).act(DUTIES, new Answer(200, duty), "report-needs",
                        key("needs", duty), changed
                                ? Map.of("changed", true, "words", NEEDS.get(i / 4 % NEEDS.size()))
                                : Map.of("changed", false));
            }
        }
    }

    private void forms() {
        var duties = opened(REP, "FILE_FORM");
        for (var i = 0; i < duties.size(); i++) {
            var duty = duties.get(i);
            if (isOpen(duty) && i % 3 != 2) {
                var action = i % 3 == 0 ? "send" : "save-draft";
                people.as(REP).act(DUTIES, new Answer(200, duty), action, key(action, duty),
                        Map.of("followUp", FOLLOW_UPS.get(i % FOLLOW_UPS.size())));
            }
        }
    }

    /** A last visit long ago makes the next one overdue; one of these days is done already when it is written down. */
    private void visits() {
        var duties = opened(REP, "VISIT");
        for (var i = 0; i < Math.min(8, duties.size()); i++) {
            var customer = duties.get(i).path("customerId").asText();
            visit(customer, "first-" + i, i < 4 ? 140 - i : 60 - i, "季度拜访");
            if (i % 4 == 3) {
                visit(customer, "last-" + i, 1, "补访，确认补货数量");
            }
        }
    }

    private void visit(String customer, String name, int daysAgo, String subject) {
        people.as(REP).post("/api/v1/customers/%s/correspondence".formatted(customer), "sample-visit-" + name,
                Map.of("channel", "FIELD_FEEDBACK", "direction", "OUTGOING", "happenedOn",
                        today.minusDays(daysAgo).toString(), "subject", subject, "content", "与采购负责人面谈，了解库存与下季计划。",
                        "counterpart", "采购负责人"));
    }

    private void plans() {
        var customers = new ArrayList<String>();
        opened(REP, "VISIT").forEach(duty -> customers.add(duty.path("customerId").asText()));
        var states = List.of("DRAFT", "SUBMITTED", "RETURNED", "IN_FORCE", "ENDED");
        for (var i = 0; i < states.size() * 2; i++) {
            plan(i, customers.get(i), states.get(i / 2));
        }
    }

    private void plan(int i, String customer, String state) {
        var plan = people.as(REP).post(PLANS, "sample-plan-" + i, Map.of("customerId", customer, "year",
                today.getYear(), "lines", lines()));
        if (state.equals("DRAFT")) {
            return;
        }
        plan = step(REP, plan, "submit", i, Map.of());
        if (state.equals("SUBMITTED")) {
            return;
        }
        if (state.equals("RETURNED")) {
            step(MANAGER, plan, "return", i, Map.of("reason", "拜访目的过于笼统，请写明要谈的项目"));
            return;
        }
        plan = step(MANAGER, plan, "approve", i, Map.of());
        plan = step(REP, plan, "carry-out", i, Map.of("lineId", plan.body().path("lines").path(0).path("id").asText(),
                "doneOn", today.minusDays(20).toString(), "outcome", "已走访，客户确认春季订货量"));
        if (state.equals("ENDED")) {
            step(MANAGER, plan, "end", i, Map.of("reason", "客户转由大客户部维护，计划重新编制"));
        }
    }

    private static List<Map<String, Object>> lines() {
        return List.of(line("VISIT", 3, "走访展厅，商谈春季订货"), line("VISIT", 9, "拜访采购负责人，确认年度返利"),
                line("MEASURE", 5, "邀请参加新品发布会"), line("MEASURE", 12, "寄送答谢礼品"), line("SERVICE", 6, "上门检修样灯，培训导购"));
    }

    private static Map<String, Object> line(String kind, int month, String purpose) {
        return Map.of("kind", kind, "month", month, "purpose", purpose, "who", "王芳");
    }

    /** An answer that was lost is asked for again with the same key, so what an interrupted load has done is not done twice. */
    private Answer step(String who, Answer plan, String action, int i, Map<String, Object> body) {
        return people.as(who).act(PLANS, plan, action, "sample-plan-%s-%d".formatted(action, i), body);
    }

    private List<JsonNode> opened(String who, String kind) {
        var mine = who.equals(REP) ? "&mine=true" : "";
        for (var tries = 0; tries < PATIENCE; tries++) {
            var items = people.as(who).get("%s?kind=%s&limit=60&sort=name%s".formatted(DUTIES, kind, mine))
                    .path("items");
            if (items.size() >= LEAST) {
                var found = new ArrayList<JsonNode>();
                items.forEach(found::add);
                return found;
            }
            Gateway.rest();
        }
        throw new SampleFailure("nobody opened the duties " + kind);
    }

    private static boolean isOpen(JsonNode duty) {
        var status = duty.path("status").asText();
        return status.equals("DUE") || status.equals("OVERDUE");
    }

    private static String key(String step, JsonNode duty) {
        return "sample-duty-%s-%s".formatted(step, duty.path("id").asText());
    }
}
