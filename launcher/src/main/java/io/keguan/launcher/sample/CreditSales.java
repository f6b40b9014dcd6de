package io.keguan.launcher.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.keguan.launcher.sample.Gateway.Answer;

/**
 * Sales on credit of the sample company: a price list, contracts, and releases as far as people have got with them. What credit
 * control does not sign today stays a draft.
 */
final class CreditSales {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String CONTRACTS = "/api/v1/credit-contracts";
    private static final String LISTS = "/api/v1/price-lists";
    private static final String APPROVALS = "/api/v1/price-approvals";
    private static final String RELEASES = "/api/v1/releases";
    /** Not the one who rates the same customers (S1-63). */
    private static final String RELEASER = "releaser";
    private static final int CASES = 12;
    /** What a contract says where the account has no limit. */
    private static final long UNLIMITED_FEN = 50_000_000L;
    /** Code, name and price in fen of what is sold on credit. */
    private static final List<List<Object>> PRICES = List.of(List.of("LED-T8-18W", "LED 灯管 18W", 1_680),
            List.of("CL-400-24W", "吸顶灯 24W", 8_900), List.of("DL-4-9W", "筒灯 4 寸 9W", 2_350),
            List.of("PN-600-40W", "平板灯 600×600", 11_800), List.of("FL-50W", "投光灯 50W", 9_600),
            List.of("TR-COB-20W", "轨道射灯 20W", 7_400), List.of("CH-8", "现代吊灯 8 头", 68_000));

    private final People people;
    private final LocalDate today;

    CreditSales(People people, Instant began) {
        this.people = people;
        this.today = LocalDate.ofInstant(began, ZONE);
    }

    void load() {
        prices();
        var accounts = Credits.accounts(people, CASES);
        for (var i = 0; i < accounts.size(); i++) {
            var contract = contract(i, accounts.get(i));
            if (contract != null) {
                release(i, contract);
            }
        }
    }

    /** The prices in force, and those of the next year, which wait for an approval. */
    private void prices() {
        var inForce = people.as("market").post(LISTS, "sample-prices", list("本年度价格表", today.minusYears(1), 100));
        people.as("deputygm").act(LISTS, inForce, "approve", "sample-prices-approved", Map.of("reason", "同意执行"));
        people.as("market").post(LISTS, "sample-prices-next", list("下年度价格表（调价）", today.plusMonths(1), 103));
    }

    private static Map<String, Object> list(String name, LocalDate from, int percent) {
        var entries = PRICES.stream().map(p -> Map.of("regionCode", "000000", "productCode", p.get(0), "productName",
                p.get(1), "packing", "纸箱", "transport", "汽运", "priceFen", (int) p.get(2) * percent / 100)).toList();
        return Map.of("name", name, "validFrom", from.toString(), "entries", entries);
    }

    /** The signed contract; null when it is not signed. */
    private Answer contract(int i, JsonNode account) {
        var body = new HashMap<String, Object>(Map.of("accountId", account.path("id").asText(), "customerName",
                account.path("customerName").asText(), "settlementUnit", account.path("customerName").asText(),
                "limitFen", account.path("limitFen").asLong(UNLIMITED_FEN), "priceRegion", "000000", "paymentTerms",
                "银行转账，货到付款",
                "signedBy", "采购负责人", "validFrom", today.minusMonths(2).toString()));
        body.put(i % 2 == 0 ? "creditDays" : "settlementDay", i % 2 == 0 ? 30 : 25);
        if (i % 3 == 0) {
            body.putAll(Map.of("discountBp", 100, "discountDays", 10));
        }
        if (i == 9) {
            body.put("specialTerms", "货款分三期支付：发货时三成，六十天后三成，其余一百二十天内付清");
        }
        var drafted = people.as("rep").post(CONTRACTS, "sample-contract-" + i, body);
        if (i >= 9) {
            return null;
        }
        var signed = people.as("credit").tryAct(CONTRACTS + "/" + drafted.text("id"), drafted, "sign",
                "sample-contract-signed-" + i, Map.of());
        return signed.ok() ? signed : null;
    }

    /** As far as the i-th order has got. */
    private void release(int i, Answer contract) {
        var limit = contract.body().path("limitFen").asLong();
        switch (i) {
            case 0 -> ship(i, decided(i, contract, 20, 68_000));
            case 1, 7 -> decided(i, contract, 12, 68_000);
            case 2 -> applied(i, contract, 8, 68_000, null);
            case 3 -> decided(i, contract, limit / 68_000 + 5, 68_000);
            case 4 -> people.as("gm").act(RELEASES, decided(i, contract, limit / 68_000 + 2, 68_000),
                    "approve-exception", "sample-release-exception",
                    Map.of("reason", "工程收尾急需，客户信誉良好", "conditions", "三十日内付清本次货款", "days", 7));
            case 5 -> decided(i, contract, 5, 60_000);
            case 6 -> people.as(RELEASER).act(RELEASES, decided(i, contract, 6, 68_000), "cancel",
                    "sample-release-cancelled", Map.of("reason", "客户推迟收货，取消本次提单"));
            default -> proxy(i, contract);
        }
        if (i == 2) {
            people.as("rep").post(APPROVALS, "sample-price-approval", Map.of("accountId", contract.text("accountId"),
                    "regionCode", "000000", "productCode", "CH-8", "packing", "纸箱", "transport", "汽运", "priceFen",
                    64_000, "quantity", 200, "validUntil", today.plusMonths(1).toString(), "reason", "样板房项目，量大让价"));
        }
    }

    /** Somebody else signed for the customer's manager, who was telephoned. */
    private void proxy(int i, Answer contract) {
        var applied = applied(i, contract, 4, 68_000, "总经理");
        var called = people.as(RELEASER).act(RELEASES, applied, "call-back", "sample-release-called",
                Map.of("result", "CONFIRMED", "note", "本人确认委托采购负责人签字"));
        people.as(RELEASER).act(RELEASES, called, "issue", "sample-release-issued-" + i, Map.of());
    }

    private Answer decided(int i, Answer contract, long quantity, int priceFen) {
        return people.as(RELEASER).act(RELEASES, applied(i, contract, quantity, priceFen, null), "issue",
                "sample-release-issued-" + i, Map.of());
    }

    private Answer applied(int i, Answer contract, long quantity, int priceFen, String represented) {
        var body = new HashMap<String, Object>(Map.of("contract", contract.text("number"), "customerName",
                contract.text("customerName"), "settlementUnit", contract.text("settlementUnit"),
                "formalitiesComplete", true, "signatory", "采购负责人", "lines", List.of(Map.of("productCode", "CH-8",
                        "productName", "现代吊灯 8 头", "regionCode", "000000", "packing", "纸箱", "transport", "汽运",
                        "quantity", quantity, "unitPriceFen", priceFen))));
        if (represented != null) {
            body.put("represented", represented);
        }
        return people.as("rep").post(RELEASES, "sample-release-" + i, body);
    }

    private void ship(int i, Answer issued) {
        people.as("clerk").post("/api/v1/shipments", "sample-shipment-" + i, Map.of("release", issued.text("number"),
                "sourceKey", "CK-SAMPLE-" + i, "shippedOn", today.toString(), "quantities", List.of(18)));
    }
}
