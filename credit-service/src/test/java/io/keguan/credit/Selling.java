package io.keguan.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.credit.account.Archive;
import io.keguan.credit.account.domain.CreditAccount;
import io.keguan.credit.investigation.Inquiry;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.Tokens;
import io.restassured.response.Response;

/** A customer that buys on credit, as the people of the company deal with it. */
public final class Selling {

    public static final Tokens OFFICER = Archive.OFFICER;
    public static final Tokens REP = Archive.REP;
    public static final Tokens GM = Tokens.staff("陈刚").role(Roles.GENERAL_MANAGER).department(Archive.EXPORT);
    public static final Tokens DEPUTY = Tokens.staff("林涛").role(Roles.DEPUTY_GM).department(Archive.EXPORT);
    public static final Tokens MANAGER = Tokens.staff("吴斌").role(Roles.DEPT_MANAGER).department(Archive.SALES);
    public static final Tokens MARKET = Tokens.staff("何琳").role(Roles.MARKET).department(Archive.EXPORT);
    public static final Tokens CLERK = Tokens.staff("郑强").role(Roles.SERVICE_CLERK).department(Archive.SALES);
    public static final Tokens ERP = Tokens.staff("ERP").client("releases:write releases:read shipments:write");
    public static final String CONTRACTS = "/api/v1/credit-contracts";
    public static final String RELEASES = "/api/v1/releases";
    public static final String LISTS = "/api/v1/price-lists";
    public static final String APPROVALS = "/api/v1/price-approvals";
    public static final String SHIPMENTS = "/api/v1/shipments";
    /** 1,000 yuan a piece: 50 of them are the limit of a new customer. */
    public static final String LAMP = "HG-TOWER";
    public static final long LAMP_FEN = 100_000;

    /** What another feature has against an account. */
    public static final Map<UUID, Reason> AGAINST = new ConcurrentHashMap<>();
    public static final List<ShipmentFollower.Shipment> SHIPPED = java.util.Collections
            .synchronizedList(new ArrayList<>());
    private static final Set<String> INVESTIGATED = ConcurrentHashMap.newKeySet();
    private static boolean listed;

    private Selling() {}

    /** Another feature of credit control, as this one knows it. */
    @ApplicationScoped
    public static class Others implements CreditObstacle, ShipmentFollower {
        @Override
        public List<Reason> obstacles(CreditAccount account, Step step, long amountFen) {
            Reason reason = AGAINST.get(account.id());
            return reason == null ? List.of() : List.of(reason);
        }

        @Override
        public void shipped(Shipment shipment, Actor by) {
            SHIPPED.add(shipment);
        }
    }

    /** The prices every test buys at. */
    public static synchronized void prices() {
        if (!listed) {
            Response proposed = propose(LISTS, LocalDate.of(2020, 1, 1), List.of(entry("000000", LAMP, LAMP_FEN),
                    entry("442000", LAMP, 90_000), entry("000000", "HG-CHEAP", 100)));
            proposed.then().statusCode(201);
            act(DEPUTY, LISTS, proposed, "approve", Map.of("reason", "同意")).then().statusCode(200);
            listed = true;
        }
    }

    public static Response propose(String path, LocalDate from, List<Map<String, Object>> entries) {
        return Api.as(MARKET).body(Map.of("name", "价格表", "validFrom", from.toString(), "entries", entries)).post(path);
    }

    public static Map<String, Object> entry(String region, String product, long fen) {
        return Map.of("regionCode", region, "productCode", product, "productName", "塔灯", "packing", "纸箱",
                "transport", "汽运", "priceFen", fen);
    }

    /** The contract of a customer whose credit has been looked into. */
    public static Map<String, Object> draft(Response account) {
        String id = account.path("id");
        if (INVESTIGATED.add(id)) {
            Inquiry.reported(id, Inquiry.findings());
        }
        return terms(account);
    }

    /** What a contract with the customer says. */
    public static Map<String, Object> terms(Response account) {
        return new HashMap<>(Map.of("accountId", account.path("id"), "customerName", account.path("customerName"),
                "settlementUnit", "星河结算中心", "limitFen", 5_000_000, "creditDays", 30, "discountBp", 200,
                "discountDays", 10, "priceRegion", "000000", "signedBy", "李国华", "validFrom", "2026-01-01"));
    }

    /** A signed contract of the account. */
    public static Response contract(Response account) {
        prices();
        Response drafted = Api.as(REP).body(draft(account)).post(CONTRACTS);
        drafted.then().statusCode(201);
        Response signed = act(OFFICER, CONTRACTS, drafted, "sign", Map.of());
        signed.then().statusCode(200);
        return signed;
    }

    public static Map<String, Object> order(Response contract, int quantity) {
        return new HashMap<>(Map.of("contract", contract.path("number"), "customerName",
                contract.path("customerName"), "settlementUnit", contract.path("settlementUnit"),
                "formalitiesComplete", true, "signatory", "李国华", "lines", List.of(line(quantity, LAMP_FEN))));
    }

    public static Map<String, Object> line(int quantity, long fen) {
        return new HashMap<>(Map.of("productCode", LAMP, "productName", "塔灯", "regionCode", "440000", "packing", "纸箱",
                "transport", "汽运", "quantity", BigDecimal.valueOf(quantity), "unitPriceFen", fen));
    }

    public static Response applied(Map<String, Object> order) {
        Response applied = Api.as(REP).body(order).post(RELEASES);
        applied.then().statusCode(201);
        return applied;
    }

    /** What comes of checking an order: issued, held or refused. */
    public static Response decided(Map<String, Object> order) {
        Response decided = act(OFFICER, RELEASES, applied(order), "issue", null);
        decided.then().statusCode(200);
        return decided;
    }

    public static Response ship(Tokens by, Response release, String key, Object quantities) {
        Map<String, Object> body = new HashMap<>(Map.of("release", release.path("number"), "sourceKey", key,
                "shippedOn", "2026-01-15"));
        if (quantities != null) {
            body.put("quantities", quantities);
        }
        return Api.as(by).body(body).post(SHIPMENTS);
    }

    public static Response act(Tokens by, String path, Response seen, String action, Object body) {
        var request = Api.as(by, seen.<Integer>path("version"));
        return (body == null ? request : request.body(body))
                .post(path + "/" + seen.path("id") + "/actions/" + action);
    }

    public static Response seen(String path, Response record) {
        return Api.as(OFFICER).get(path + "/" + record.path("id"));
    }

    public static long used(Response account) {
        return seen(Archive.PATH, account).<Number>path("usedFen").longValue();
    }
}
