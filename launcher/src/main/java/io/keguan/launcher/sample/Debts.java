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
import io.keguan.launcher.sample.Gateway.Session;

/** What the lamp maker's customers owe and pay: an old book that finance takes over, and the work of collecting it. */
final class Debts {

    private static final String RECEIVABLES = "/api/v1/receivables";
    private static final String PAYMENTS = "/api/v1/payments";
    private static final String REMINDERS = "/api/v1/payment-reminders";
    private static final String STOPS = "/api/v1/shipment-stops";
    private static final String COLLECTIONS = "/api/v1/collections";
    /** Days from today to the settlement day of each debt, one customer each: from next month to long ago. */
    private static final List<Integer> DUE_IN = List.of(5, 20, 33, 0, 0, 0, -3, -12, -25, -45, -75, -130, -400, 40);

    private static final int BUYERS = 14;

    /** A customer that owes, as it was taken over. */
    private record Debt(JsonNode account, Answer receivable, long fen) {}

    private final People people;
    private final Session finance;
    private final Session rep;
    private final Session gm;
    private final LocalDate today;

    Debts(People people, Instant began) {
        this.people = people;
        this.finance = people.as("finance");
        this.rep = people.as("rep");
        this.gm = people.as("gm");
        this.today = LocalDate.ofInstant(began, ZoneId.of("Asia/Shanghai"));
    }

    void load() {
        List<Debt> debts = takeOver();
        pay(debts);
        visit(debts);
        remind(debts);
        except(debts);
        finance.post("/api/v1/bad-debts", "sample-bad-debt", Map.of("receivableId", debts.get(12).receivable.text("id"),
                "debtClass", "BAD", "writeOff", true, "reason", "客户已注销，法院终结执行，无财产可供执行"));
        finance.post("/api/v1/credit-accounts/" + debts.get(11).account.path("id").asText() + "/collection-method",
                "sample-method", Map.of("method", "VISIT", "note", "多次电话催收未果，改为每月上门"));
    }

    private List<Debt> takeOver() {
        var me = rep.get("/api/v1/auth/me");
        // The first ones buy on credit today; those who owe from before are others.
        var accounts = Credits.accounts(people, BUYERS + DUE_IN.size()).subList(BUYERS, BUYERS + DUE_IN.size());
        var debts = new ArrayList<Debt>();
        for (var i = 0; i < DUE_IN.size(); i++) {
            var due = today.plusDays(DUE_IN.get(i));
            var fen = (180_000L + 137_500L * (i % 7)) * 10;
            var body = new LinkedHashMap<String, Object>(Map.of("customer",
                    accounts.get(i).path("customerNumber").asText(),
                    "sourceKey", "OLD-%03d".formatted(i + 1), "contractNumber", "旧账-%03d".formatted(i + 1), "amountFen",
                    fen, "shippedOn", due.minusDays(Math.max(60, DUE_IN.get(i) + 1)).toString(), "dueOn",
                    due.toString(),
                    "salespersonId", me.path("id").asText(), "salespersonName", me.path("name").asText()));
            if (i == 2) {
                body.put("discountUntil", today.plusDays(3).toString());
                body.put("discountFen", fen / 50);
            }
            debts.add(new Debt(accounts.get(i), finance.post(RECEIVABLES, "sample-opening-" + i, body), fen));
        }
        return debts;
    }

    /** In full with the discount, in part, too much, a cheque that bounces, and a credit note. */
    private void pay(List<Debt> debts) {
        paid(debts.get(2), debts.get(2).fen - debts.get(2).fen / 50, "BANK_TRANSFER", "工行 2026112800317");
        paid(debts.get(1), debts.get(1).fen / 3, "ACCEPTANCE_BILL", "银承 31020014");
        paid(debts.get(13), debts.get(13).fen + 500_000, "BANK_TRANSFER", "建行 8800213");
        paid(debts.get(9), debts.get(9).fen / 2, "CREDIT_NOTE", "灯管破损折让");
        var bounced = paid(debts.get(0), debts.get(0).fen, "CHEQUE", "支票 00918273");
        finance.act(PAYMENTS, bounced, "reverse", "sample-reverse", Map.of("reason", "支票存款不足，银行退票"));
    }

    private Answer paid(Debt debt, long fen, String method, String reference) {
        return finance.post(PAYMENTS, "sample-payment-" + reference.replaceAll("[^0-9A-Za-z]", ""), Map.of("customer",
                debt.account.path("customerNumber").asText(), "kind",
                method.equals("CREDIT_NOTE") ? "CREDIT_NOTE" : "MONEY", "amountFen", fen, "receivedOn",
                today.toString(), "method", method, "reference", reference, "sourceKey", "sample-" + reference));
    }

    /** Of three visits due today one brings money, one brings a report, one is still to be reported on. */
    private void visit(List<Debt> debts) {
        for (var i = 3; i <= 5; i++) {
            var planned = first(rep, COLLECTIONS + "?to=" + today + "&accountId="
                    + debts.get(i).account.path("id").asText());
            var there = rep.act(COLLECTIONS, planned, "visit", "sample-visit-" + i, Map.of());
            if (i == 3) {
                rep.act(COLLECTIONS, there, "collect", "sample-collect", Map.of("fen", debts.get(i).fen));
                continue;
            }
            var failed = rep.act(COLLECTIONS, there, "fail", "sample-fail-" + i, Map.of("cause",
                    i == 4 ? "SHORT_OF_FUNDS" : "PROCEDURE", "words",
                    i == 4 ? "工程款被上游拖欠，账上无款" : "付款审批单还差一个签字", "nextOn", today.plusDays(i).toString()));
            if (i == 4) {
                rep.act(COLLECTIONS, failed, "report", "sample-report", Map.of("report",
                        "客户今年工程回款普遍延后两个月，经营正常、库存不高。建议下次结算日收取一半，余款办理承兑汇票，其间停止发货。"));
            }
        }
    }

    private void remind(List<Debt> debts) {
        var on = today.toString();
        remind(debts.get(0), "LETTER");
        rep.act(REMINDERS, remind(debts.get(6), "FAX"), "promise", "sample-promise",
                Map.of("answeredOn", on, "promisedOn", today.plusDays(4).toString(), "words", "本周五前付清"));
        rep.act(REMINDERS, remind(debts.get(7), "IN_PERSON"), "say-unable", "sample-unable",
                Map.of("answeredOn", on, "words", "资金链紧张，近期无法付款"));
        var disputed = remind(debts.get(8), "LETTER");
        rep.act(REMINDERS, disputed, "dispute", "sample-dispute", Map.of("answeredOn", on, "words", "其中两箱灯管运输破损",
                "disputed", List.of(Map.of("receivableId", debts.get(8).receivable.text("id"), "fen", 60_000))));
    }

    private Answer remind(Debt debt, String channel) {
        var id = debt.account.path("id").asText();
        var sent = rep.post(REMINDERS, "sample-remind-" + id, Map.of("accountId", id, "sentOn", today.toString(),
                "channel", channel));
        return new Answer(sent.status(), sent.body().path("reminder"));
    }

    /** Two stops are asked to be excepted; one of them is. */
    private void except(List<Debt> debts) {
        for (var i = 9; i <= 10; i++) {
            var id = debts.get(i).account.path("id").asText();
            var stopped = rep.post(STOPS, "sample-stop-" + i, Map.of("accountId", id, "reason", "逾期未付，多次联系无明确付款日"));
            var asked = rep.act(STOPS, of(stopped), "request-exception", "sample-request-" + i, Map.of("reason",
                    "市政路灯工程收尾，缺货将整体延误，客户承诺工程款到账即付", "until", today.plusDays(10).toString()));
            if (i == 9) {
                gm.act(STOPS, of(asked), "approve-exception", "sample-approve", Map.of("reason", "仅限该工程所需"));
            }
        }
    }

    private static Answer of(Answer detail) {
        return new Answer(detail.status(), detail.body().path("stop"));
    }

    private static Answer first(Session by, String path) {
        return new Answer(200, by.get(path).path("items").get(0));
    }
}
