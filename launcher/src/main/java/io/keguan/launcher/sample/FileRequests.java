package io.keguan.launcher.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.keguan.launcher.sample.Gateway.Answer;

/**
 * People asking for files of other departments and for paper files, in every state a request can be in. The loan that is open
 * is overdue a day later by itself.
 */
final class FileRequests {

    private static final String REQUESTS = "/api/v1/access-requests";
    private static final String GENERAL_MANAGER = "gm";
    private static final String KEEPER = "dataadmin";
    private static final Duration SHORT = Duration.ofSeconds(30);

    private final People people;
    private final Instant began;
    private final List<JsonNode> east = new ArrayList<>();
    private final List<JsonNode> south = new ArrayList<>();

    FileRequests(People people, Instant began) {
        this.people = people;
        this.began = began;
    }

    void load() {
        for (var customer : people.as(GENERAL_MANAGER).get("/api/v1/customers?sort=number&limit=100").path("items")) {
            var department = customer.path("departmentName").asText();
            if (department.equals(Organization.departmentName("XS1"))) {
                east.add(customer);
            } else if (department.equals(Organization.departmentName("XS2"))) {
                south.add(customer);
            }
        }
        read();
        borrow();
    }

    private void read() {
        ask("view-waiting", "rep2", "VIEW", east.get(0), "与华东分公司联合投标，需核对对方历史合作情况", 7);
        ask("copy-waiting", "rep5", "COPY", east.get(1), "客户总部要求提供合作资料汇总", 3);
        decide(ask("view-open", "rep2", "VIEW", east.get(2), "客户华南分店由我部供货，需了解总部档案", 30), "view-open", "approve",
                "跨区供货属实，同意查阅");
        decide(ask("view-service", "tech1", "VIEW", south.get(0), "上门维修前了解安装地点与产品", 5), "view-service", "approve",
                "同意，限本次维修使用");
        decide(ask("copy-open", "finance", "COPY", south.get(1), "年度对账资料备份", 10), "copy-open", "approve", "同意备份，妥善保管");
        decide(ask("view-rejected", "rep", "VIEW", south.get(2), "想了解华南市场情况", 14), "view-rejected", "reject",
                "与本人业务无关，不予批准");
        people.as("rep").act(REQUESTS, ask("view-withdrawn", "rep", "VIEW", south.get(3), "客户搬迁，拟转华东跟进", 14),
                "withdraw", "sample-access-view-withdrawn-withdraw", Map.of("reason", "客户未搬迁，无需查阅"));
        var revoked = decide(ask("view-revoked", "rep4", "VIEW", south.get(4), "协助华南催收货款", 20), "view-revoked",
                "approve", "同意协助");
        people.as(GENERAL_MANAGER).act(REQUESTS, revoked, "revoke", "sample-access-view-revoked-revoke",
                Map.of("reason",
                        "货款已收回，收回查阅权限"));
        brief(south.get(5));
    }

    /** A permission that ends in a moment. One that an interrupted load has asked for, and not given in time, is asked for anew. */
    private void brief(JsonNode customer) {
        var mine = people.as("rep4").get(REQUESTS + "?mine=true&kind=VIEW&limit=200&customer=" + customer.path("id")
                .asText()).path("items");
        for (var asked : mine) {
            if (!List.of("REQUESTED", "WITHDRAWN").contains(asked.path("status").asText())) {
                return;
            }
        }
        for (var asked : mine) {
            if (asked.path("status").asText().equals("REQUESTED")) {
                people.as("rep4").act(REQUESTS, new Answer(200, asked), "withdraw", "sample-access-late-" + asked.path(
                        "number").asText(), Map.of("reason", "接待时间已过，重新申请"));
            }
        }
        var name = "view-expiring" + (mine.isEmpty() ? "" : "-" + mine.size());
        var brief = question("VIEW", customer, "展会当天接待华南客户");
        brief.put("until", Instant.now().plus(SHORT).toString());
        decide(people.as("rep4").post(REQUESTS, "sample-access-" + name, brief), name, "approve", "限当天使用");
    }

    private void borrow() {
        ask("loan-waiting", "rep4", "BORROW", south.get(6), "合同原件核对", 0);
        review(ask("loan-reviewed", "rep2", "BORROW", east.get(3), "投标需出示授权书原件", 0), "loan-reviewed", "deptmanager");
        approvedLoan("loan-approved", "credit", east.get(4), "deptmanager", "资信复核，查阅营业执照复印件");
        lend(approvedLoan("loan-open", "complaint", south.get(7), "manager2", "投诉处理需核对签收单原件"), "loan-open");
        var returned = lend(approvedLoan("loan-returned", "finance", east.get(5), "deptmanager", "开票资料核对"),
                "loan-returned");
        people.as(KEEPER).act(REQUESTS, returned, "return", "sample-access-loan-returned-return", Map.of("note",
                "资料完整，已归档"));
        var lost = lend(approvedLoan("loan-lost", "rep6", south.get(8), "manager2", "拜访客户时出示旧合同"), "loan-lost");
        people.as(KEEPER).act(REQUESTS, lost, "report-loss", "sample-access-loan-lost-report",
                Map.of("damagedOnly", false,
                        "reason", "借阅人出差途中遗失，已书面说明"));
        var damaged = lend(approvedLoan("loan-damaged", "investigator", east.get(6), "deptmanager", "实地调查比对"),
                "loan-damaged");
        damaged = people.as(KEEPER).act(REQUESTS, damaged, "report-loss", "sample-access-loan-damaged-report", Map.of(
                "damagedOnly", true, "reason", "第 3 页被水浸湿，已复印补档"));
        people.as(GENERAL_MANAGER).act(REQUESTS, damaged, "lift-bar", "sample-access-loan-damaged-lift",
                Map.of("reason",
                        "雨天外出调查所致，已补档，恢复借阅"));
    }

    private Answer ask(String name, String applicant, String kind, JsonNode customer, String purpose, int days) {
        var question = question(kind, customer, purpose);
        if (days > 0) {
            question.put("until", began.plus(Duration.ofDays(days)).toString());
        }
        return people.as(applicant).post(REQUESTS, "sample-access-" + name, question);
    }

    private static Map<String, Object> question(String kind, JsonNode customer, String purpose) {
        var question = new LinkedHashMap<String, Object>();
        question.put("kind", kind);
        question.put("customerId", customer.path("id").asText());
        question.put("purpose", purpose);
        return question;
    }

    private Answer decide(Answer asked, String name, String action, String reason) {
        return people.as(GENERAL_MANAGER).act(REQUESTS, asked, action, "sample-access-%s-%s".formatted(name, action),
                Map.of("reason", reason));
    }

    private Answer review(Answer asked, String name, String reviewer) {
        return people.as(reviewer).act(REQUESTS, asked, "review", "sample-access-%s-review".formatted(name), Map.of(
                "note", "业务需要属实"));
    }

    private Answer approvedLoan(String name, String applicant, JsonNode customer, String reviewer, String purpose) {
        return decide(review(ask(name, applicant, "BORROW", customer, purpose, 0), name, reviewer), name, "approve",
                "同意借阅，按期归还");
    }

    private Answer lend(Answer approved, String name) {
        return people.as(KEEPER).act(REQUESTS, approved, "register", "sample-access-%s-register".formatted(name),
                Map.of(
                        "note", "档案袋一份，借前已清点页数"));
    }
}
