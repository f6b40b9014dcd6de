package io.keguan.launcher.sample;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.keguan.launcher.sample.Gateway.Answer;

/** The keeper of the credit files, and people of other departments who ask to read one; one of every state but the one time brings. */
final class CreditFiles {

    private static final String KEEPERS = "/api/v1/credit-file-keepers";
    private static final String REQUESTS = "/api/v1/credit-file-requests";
    private static final String HEAD = "creditmanager";
    private static final String KEEPER = "credit";
    private static final String GENERAL = "gm";
    private static final int FILES = 6;

    private final People people;

    CreditFiles(People people) {
        this.people = people;
    }

    void load() {
        var first = designate(GENERAL, HEAD, null, "信用管理部成立，档案暂由部门负责人保管");
        designate(HEAD, KEEPER, first.text("id"), "按制度由专人负责管理信用档案");
        var accounts = Credits.accounts(people, FILES);
        ask("waiting", "rep2", accounts.get(0), "该客户在华南设分店，拟由我部供货，需了解总部信用", 7);
        ask("waiting-long", "tech1", accounts.get(1), "上门收取维修费前了解其付款情况", null);
        decide(KEEPER, ask("open", "rep5", accounts.get(2), "与该客户联合投标市政亮化工程", 30), "open", "approve",
                "投标属实，同意查阅，不得外传");
        decide(GENERAL, ask("rejected", "rep3", accounts.get(3), "想了解华东客户的信用额度", 14), "rejected", "reject",
                "与本人业务无关，不予批准");
        decide("rep2", ask("withdrawn", "rep2", accounts.get(4), "客户搬迁，拟转华南跟进", 7), "withdrawn", "withdraw",
                "客户未搬迁，无需查阅");
        decide(KEEPER, decide("deputygm", ask("revoked", "rep6", accounts.get(5), "协助催收货款", 20), "revoked-open",
                "approve", "同意协助"), "revoked", "revoke", "货款已收回，收回查阅权限");
    }

    private Answer designate(String by, String username, String replaces, String reason) {
        var staff = people.as(username).get("/api/v1/auth/me");
        var body = new HashMap<String, Object>(Map.of("staffId", staff.path("id").asText(), "staffName",
                staff.path("name").asText(), "reason", reason));
        body.put("replaces", replaces);
        return people.as(by).post(KEEPERS, "sample-credit-file-keeper-" + username, body);
    }

    /** @param days null for as long as usual */
    private Answer ask(String name, String by, JsonNode account, String purpose, Integer days) {
        var body = new HashMap<String, Object>(Map.of("customer", account.path("customerNumber").asText(), "purpose",
                purpose));
        body.put("days", days);
        return people.as(by).post(REQUESTS, "sample-credit-file-" + name, body);
    }

    private Answer decide(String by, Answer asked, String name, String action, String reason) {
        return people.as(by).act(REQUESTS, asked, action, "sample-credit-file-" + name + "-" + action,
                Map.of("reason", reason));
    }
}
