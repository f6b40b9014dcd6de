package io.keguan.credit.investigation;

import static io.keguan.credit.account.Archive.EXPORT;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import io.keguan.credit.account.Archive;
import io.keguan.credit.investigation.domain.Answer;
import io.keguan.credit.investigation.domain.Question;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.Tokens;
import io.restassured.response.Response;

/** An investigation as its people make it, through the API. */
public final class Inquiry {

    public static final String PATH = "/api/v1/investigations";
    public static final Tokens INVESTIGATOR = investigator("徐刚");

    private Inquiry() {}

    public static Tokens investigator(String name) {
        return Tokens.staff(name).role(Roles.INVESTIGATOR).department(EXPORT);
    }

    public static Response request(Tokens by, String accountId) {
        return Api.as(by).body(Map.of("accountId", accountId, "cause", "BEFORE_CONTRACT", "reason", "签订赊销合同之前"))
                .post(PATH);
    }

    /** A customer whose investigation an investigator is at. */
    public static Response started(String accountId) {
        return start(INVESTIGATOR, request(Archive.OFFICER, accountId));
    }

    public static Response start(Tokens by, Response seen) {
        return act(by, seen, "start", Map.of("channel", "BANK", "method", "BANK_ENQUIRY"));
    }

    public static Response answer(Tokens by, String id, Question question, long seen, String answer, String severity,
            String words) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("answer", answer);
        body.put("severity", severity);
        body.put("words", words);
        return Api.as(by, seen).body(body).post(PATH + "/" + id + "/answers/" + question);
    }

    /** Answers everything well, but the given questions badly. */
    public static void answerAll(String id, Question... badly) {
        for (Question question : Question.values()) {
            boolean bad = Arrays.asList(badly).contains(question);
            Answer answer = Arrays.stream(Answer.values())
                    .filter(a -> a != Answer.UNKNOWN && a != Answer.FAIR && question.takes(a)
                            && question.warns(a) == bad)
                    .findFirst().orElseThrow();
            answer(INVESTIGATOR, id, question, 0, answer.name(), bad ? "HIGH" : "NONE", bad ? "财务经理口述" : null)
                    .then().statusCode(200);
        }
    }

    public static Map<String, Object> findings() {
        return new LinkedHashMap<>(Map.of("capitalStructure", "REASONABLE", "paymentAbility", "STRONG",
                "tradeStanding", "GOOD", "operatingStatus", "GOOD", "largeReceivables", false, "collateral",
                "厂房一处", "badDebtLikelihood", "LOW", "deteriorated", false));
    }

    public static Map<String, Object> completion(Map<String, Object> findings) {
        return Map.of("figures", Map.of("currentAssetsFen", 2_000_000_00L, "inventoryFen", 600_000_00L,
                "currentLiabilitiesFen", 1_000_000_00L, "profitFen", 150_000_00L, "revenueFen", 1_000_000_00L),
                "findings", findings, "costFen", 20_000);
    }

    /** Takes a customer's investigation to its report. */
    public static Response reported(String accountId, Map<String, Object> findings, Question... badly) {
        Response started = started(accountId);
        answerAll(started.path("id"), badly);
        Response completed = act(INVESTIGATOR, started, "complete", completion(findings));
        completed.then().statusCode(200);
        Response reported = act(INVESTIGATOR, completed, "report", Map.of("report", "经营稳定，回款及时。"));
        reported.then().statusCode(200);
        return reported;
    }

    public static Response act(Tokens by, Response seen, String action, Object body) {
        return Api.as(by, seen.<Integer>path("version")).body(body)
                .post(PATH + "/" + seen.path("id") + "/actions/" + action);
    }
}
