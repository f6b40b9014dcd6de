package io.keguan.launcher.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.keguan.launcher.sample.Gateway.Answer;

/**
 * Looks into the credit of a part of the sample company's customers: investigations in every state, ratings of every grade,
 * limits of every kind, measures and observations. What an interrupted load has done already is seen by its keys.
 */
final class Credits {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String ACCOUNTS = "/api/v1/credit-accounts";
    private static final String INVESTIGATIONS = "/api/v1/investigations";
    private static final String RATINGS = "/api/v1/credit-ratings";
    private static final String LIMITS = "/api/v1/limit-changes";
    private static final String MEASURES = "/api/v1/credit-measures";
    private static final String OBSERVATIONS = "/api/v1/credit-observations";
    private static final String POLICY = "/api/v1/services/credit/policies/credit-limit/versions";
    private static final String OFFICER = "credit";
    private static final String HEAD = "creditmanager";
    private static final String INVESTIGATOR = "investigator";
    private static final String DEPUTY = "deputygm";
    private static final String GENERAL = "gm";
    private static final int CASES = 15;
    private static final int HALF_DONE = 15;
    private static final int PATIENCE = 200;

    private final People people;
    private final Instant began;

    /** @param began what "today" is for dates */
    Credits(People people, Instant began) {
        this.people = people;
        this.began = began;
    }

    void load() {
        oldCustomersAreNotNew();
        var accounts = accounts(people, CASES);
        request(0, accounts.get(0));
        answer(started(1, accounts.get(1)), HALF_DONE, List.of());
        completed(2, accounts.get(2), findings("GOOD", "GOOD", false), List.of("BANK_TENSION"));
        reported(3, accounts.get(3), findings("GOOD", "FAIR", false), List.of("MORALE", "PAYS_LATE"));
        rated(4, accounts.get(4), findings("GOOD", "GOOD", false), List.of());
        approved(DEPUTY, 5, accounts.get(5), findings("GOOD", "GOOD", false), List.of());
        limit(GENERAL, 5, accounts.get(5), "BY_GRADE", null, "A 级客户，两年无逾期，不设额度上限");
        good(6, accounts.get(6));
        limit(DEPUTY, 6, accounts.get(6), "BY_GRADE", 30_000_000L, "B 级客户，按月均发货额核定");
        good(7, accounts.get(7));
        limit(null, 7, accounts.get(7), "BY_GRADE", 20_000_000L, "B 级客户，首次核定额度");
        approved(HEAD, 8, accounts.get(8), findings("FAIR", "FAIR", false), weak());
        limit(HEAD, 8, accounts.get(8), "BY_GRADE", 6_000_000L, "C 级客户，从严掌握，小额授信");
        approved(DEPUTY, 9, accounts.get(9), findings("GOOD", "BAD", false), List.of("PAYS_LATE",
                "ALL_PAYMENTS_EXTENDED", "BILLS_REFUSED"));
        good(10, accounts.get(10));
        limit(DEPUTY, 10, accounts.get(10), "TEMPORARY", 7_500_000L, "旺季铺货，临时提高额度");
        approved(HEAD, 11, accounts.get(11), findings("FAIR", "FAIR", true), weak());
        for (var i = 12; i < CASES - 1; i++) {
            good(i, accounts.get(i));
            limit(DEPUTY, i, accounts.get(i), "BY_GRADE", 20_000_000L, "B 级客户，按月均发货额核定");
        }
        measures(accounts.get(11));
        observations(accounts);
    }

    /** Accounts begin on the day the sample is loaded, while its customers are two years old: they are not held to be new. */
    private void oldCustomersAreNotNew() {
        var proposed = people.as("deptmanager").post(POLICY, "sample-limit-policy", Map.of("values", Map.of(
                "newCustomerMonths", "0"), "reason", "系统上线时导入的均为老客户，新客户期限暂按 0 个月执行"));
        people.as(GENERAL).put(POLICY + "/" + proposed.body().path("number").asInt() + "/actions/approve",
                proposed.version(), "sample-limit-policy-approve", Map.of("reason", "同意，年底复核"));
    }

    /**
     * The first credit accounts of the representative's own customers, as credit control sees them; of a customer that was
     * merged meanwhile nothing is decided. Accounts follow the archive by events: the sample waits for as many as it needs.
     */
    static List<JsonNode> accounts(People people, int count) {
        var me = people.as("rep").get("/api/v1/auth/me").path("id").asText();
        var own = people.as("rep").get("/api/v1/customers?status=ACTIVE&limit=100&owner=" + me).findValuesAsText("id");
        for (var tries = 0; tries < PATIENCE; tries++) {
            var found = new ArrayList<JsonNode>();
            for (var account : people.as("rep").get(ACCOUNTS + "?sort=number&limit=100").path("items")) {
                if (found.size() == count || !own.contains(account.path("customerId").asText())) {
                    continue;
                }
                var seen = people.as(OFFICER).get(ACCOUNTS + "/" + account.path("id").asText());
                if (seen.path("customerFile").asText().equals("ACTIVE")) {
                    found.add(seen);
                }
            }
            if (found.size() == count) {
                return found;
            }
            Gateway.rest();
        }
        throw new SampleFailure("the credit accounts have not been opened");
    }

    private Answer request(int i, JsonNode account) {
        return people.as(OFFICER).post(INVESTIGATIONS, "sample-investigation-" + i, Map.of("accountId",
                account.path("id").asText(), "cause", i % 3 == 0 ? "PERIODIC" : "BEFORE_CONTRACT", "reason",
                i % 3 == 0 ? "上次调查已满一年，按规定复查" : "拟签订赊销合同，签约前调查"));
    }

    private Answer started(int i, JsonNode account) {
        return people.as(INVESTIGATOR).act(INVESTIGATIONS, request(i, account), "start", "sample-start-" + i,
                Map.of("channel", List.of("BANK", "AGENCY", "TRADE_ORGANISATION", "COLLEAGUES_OR_NEWS").get(i % 4),
                        "method", i % 2 == 0 ? "BANK_ENQUIRY" : "CREDIT_ANALYSIS"));
    }

    /** Answers the first questions, the named ones badly. */
    private void answer(Answer running, int count, List<String> badly) {
        var path = INVESTIGATIONS + "/" + running.text("id");
        var answers = people.as(INVESTIGATOR).get(path).path("answers");
        for (var n = 0; n < count; n++) {
            var question = answers.get(n);
            if (!question.path("answer").isNull()) {
                continue;
            }
            var name = question.path("question").asText();
            var bad = badly.contains(name);
            var body = new LinkedHashMap<String, Object>();
            for (var choice : question.path("choices")) {
                if (choice.path("warns").asBoolean() == bad && !choice.path("answer").asText().equals("UNKNOWN")
                        && !body.containsKey("answer")) {
                    body.put("answer", choice.path("answer").asText());
                }
            }
            body.put("severity", bad ? "MEDIUM" : "NONE");
            body.put("words", bad ? "财务负责人口述，并经供应商核实" : null);
            people.as(INVESTIGATOR).put(path + "/answers/" + name, 0, "sample-" + running.text("number") + "-" + name,
                    body);
        }
    }

    private Answer completed(int i, JsonNode account, Map<String, Object> findings, List<String> badly) {
        var running = started(i, account);
        answer(running, 27, badly);
        return people.as(INVESTIGATOR).act(INVESTIGATIONS, running, "complete", "sample-complete-" + i, Map.of(
                "figures", Map.of("currentAssetsFen", 820_000_000L + i * 10_000_000L, "inventoryFen", 260_000_000L,
                        "currentLiabilitiesFen", 430_000_000L, "profitFen", 96_000_000L, "revenueFen",
                        1_150_000_000L),
                "findings", findings, "costFen", i % 4 == 1 ? 280_000 : 15_000));
    }

    private Answer reported(int i, JsonNode account, Map<String, Object> findings, List<String> badly) {
        return people.as(INVESTIGATOR).act(INVESTIGATIONS, completed(i, account, findings, badly), "report",
                "sample-report-" + i, Map.of("report", report(account, badly.size())));
    }

    private static String report(JsonNode account, int warnings) {
        return "一、基本情况：%s为本地区灯饰经营企业，经营场所自有，员工稳定。\n二、调查发现：共 %d 项预警，详见调查表。\n三、结论：%s"
                .formatted(account.path("customerName").asText(), warnings, warnings > 3
                        ? "付款趋紧，建议从严掌握额度，并要求提供担保。"
                        : "经营正常，可以按等级给予赊销额度。");
    }

    private Answer rated(int i, JsonNode account, Map<String, Object> findings, List<String> badly) {
        reported(i, account, findings, badly);
        return people.as(OFFICER).post(RATINGS, "sample-rating-" + i, Map.of("accountId", account.path("id").asText(),
                "note", "按调查报告评审"));
    }

    private void approved(String by, int i, JsonNode account, Map<String, Object> findings, List<String> badly) {
        people.as(by).act(RATINGS, rated(i, account, findings, badly), "approve", "sample-rating-approve-" + i,
                Map.of("reason", "同意评审意见"));
    }

    /** Rated B: pays late now and then, and its staff is not what it was. */
    private void good(int i, JsonNode account) {
        approved(DEPUTY, i, account, findings("GOOD", "FAIR", false), List.of("PAYS_LATE", "CASH_DAY_POSTPONED",
                "CHEQUES_POSTPONED", "MORALE"));
    }

    private static List<String> weak() {
        return List.of("OVERALL_STATUS", "BUSINESS_PLAN", "STRATEGY", "MORALE", "CASH_ENOUGH", "DELAYS_DEBTS",
                "HIGH_INTEREST_LOANS", "BANK_TENSION", "PAYS_LATE", "CASH_DAY_POSTPONED", "BILLS_EXTENDED",
                "ALL_PAYMENTS_EXTENDED");
    }

    private static Map<String, Object> findings(String operating, String trade, boolean worse) {
        return Map.of("capitalStructure", "REASONABLE", "paymentAbility", worse ? "WEAK" : "ADEQUATE", "tradeStanding",
                trade, "operatingStatus", operating, "largeReceivables", false, "collateral", "自有门店一间",
                "badDebtLikelihood", worse ? "HIGH" : "LOW", "deteriorated", worse);
    }

    /** @param by who approves, null while nobody has */
    private void limit(String by, int i, JsonNode account, String kind, Long fen, String reason) {
        var body = new LinkedHashMap<String, Object>();
        body.put("accountId", account.path("id").asText());
        body.put("kind", kind);
        body.put("limitFen", fen);
        body.put("endsOn", kind.equals("TEMPORARY") ? day(45) : null);
        body.put("reason", reason);
        var proposed = people.as(OFFICER).post(LIMITS, "sample-limit-" + i, body);
        if (by != null) {
            people.as(by).act(LIMITS, proposed, "approve", "sample-limit-approve-" + i, Map.of("reason", "同意"));
        }
    }

    private void measures(JsonNode account) {
        var deposit = measure(account, "DEPOSIT", null);
        people.as(OFFICER).act(MEASURES, deposit, "put-in-place", "sample-measure-deposit-placed", Map.of("document",
                "保证金收据 0012387", "amountFen", 5_000_000, "validUntil", day(180)));
        measure(account, "JOINT_GUARANTOR", null);
        measure(account, "SHIPMENT_LIMIT", 2_000_000L);
    }

    private Answer measure(JsonNode account, String kind, Long most) {
        var body = new LinkedHashMap<String, Object>();
        body.put("accountId", account.path("id").asText());
        body.put("kind", kind);
        body.put("mostFen", most);
        body.put("mostPer", most == null ? null : "MONTH");
        body.put("reason", "调查显示付款能力明显下降，坏账可能性高");
        return people.as(OFFICER).post(MEASURES, "sample-measure-" + kind, body);
    }

    private void observations(List<JsonNode> accounts) {
        observe(0, accounts.get(11), "CRISIS", "HIGH", "仓库清空近半，门口有供应商催款，老板三天未露面。");
        observe(1, accounts.get(9), "LITIGATION", "HIGH", "裁判文书网查到买卖合同纠纷被诉两起，标的合计 48 万元。");
        observe(2, accounts.get(6), "PURCHASING", "MEDIUM", "近两月改向外地厂家采购筒灯，我司订单减少三成。");
        observe(3, accounts.get(7), "OFFICE_ATMOSPHERE", "LOW", "办公区整洁，员工忙碌，氛围正常。");
        people.as(INVESTIGATOR).post(OBSERVATIONS, "sample-observation-new", Map.of("accountId",
                accounts.get(CASES - 1).path("id").asText(), "item", "NEW_CUSTOMER", "words",
                "首次订货即要求赊销 60 万元工程灯，不看样品也不还价。", "observedOn", day(-2), "signals",
                Map.of("bigFirstOrder", true, "noQuestions", true, "agreesToEverything", false)));
    }

    private void observe(int i, JsonNode account, String item, String severity, String words) {
        people.as(i % 2 == 0 ? INVESTIGATOR : OFFICER).post(OBSERVATIONS, "sample-observation-" + i, Map.of(
                "accountId", account.path("id").asText(), "item", item, "severity", severity, "words", words,
                "observedOn", day(-3 - i)));
    }

    private String day(int ahead) {
        return LocalDate.ofInstant(began, ZONE).plusDays(ahead).toString();
    }
}
