package io.keguan.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.keguan.reliability.Person.Answer;

/** Credit control dies in the middle of releasing goods; the book, the releases and what was acknowledged agree afterwards. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledReleasesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PASSWORD = "quartz-lantern-4719";
    private static final String RELEASES = "/api/v1/releases";
    private static final long PRICE = 100_000;

    private static RunningSuite suite;
    private static Person rep;
    private static Person credit;
    private static JsonNode account;
    private static JsonNode contract;

    @BeforeAll
    static void a_customer_that_buys_on_credit() throws Exception {
        suite = RunningSuite.start();
        String url = suite.url();
        Answer founded = new Person(url).post("/api/v1/auth/setup", Map.of("token", suite.setupToken(), "username",
                "admin", "name", "系统管理员", "password", PASSWORD, "companyName", "华光灯具厂"));
        assertThat(founded.status()).as("%s", founded).isEqualTo(201);
        Person admin = Person.signIn(url, "admin", PASSWORD);
        String department = admin.get("/api/v1/departments").body().path("items").get(0).path("id").asText();
        rep = Person.hire(admin, url, "rep", "王芳", department, "SALES_REP");
        credit = Person.hire(admin, url, "credit", "周敏", department, "CREDIT_OFFICER");
        Person dataAdmin = Person.hire(admin, url, "dataadmin", "刘静", department, "DATA_ADMIN");
        Person market = Person.hire(admin, url, "market", "谢婷", department, "MARKET");
        Person deputy = Person.hire(admin, url, "deputygm", "林志远", department, "DEPUTY_GM");
        Answer prices = must(market.post("/api/v1/price-lists", Map.of("name", "价格表", "validFrom", "2020-01-01",
                "entries", List.of(Map.of("regionCode", "000000", "productCode", "A", "productName", "塔灯", "packing",
                        "纸箱", "transport", "汽运", "priceFen", PRICE)))));
        must(act(deputy, "/api/v1/price-lists", prices, "approve", Map.of("reason", "同意")));
        account = account(customer(dataAdmin));
        investigated(Person.hire(admin, url, "investigator", "徐刚", department, "INVESTIGATOR"));
        Answer drafted = must(rep.post("/api/v1/credit-contracts", Map.of("accountId", text(account, "id"),
                "customerName", text(account, "customerName"), "settlementUnit", "结算中心", "limitFen",
                account.path("limitFen").asLong(), "creditDays", 30, "priceRegion", "000000", "signedBy", "李国华",
                "validFrom", "2020-01-01")));
        contract = must(act(credit, "/api/v1/credit-contracts", drafted, "sign", Map.of())).body();
    }

    @AfterAll
    static void the_end() throws Exception {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    void book_releases_and_acknowledgements_agree_after_credit_service_was_killed_in_mid_load() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger done = new AtomicInteger();
        Map<String, String> acknowledged = new HashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<Map<String, String>>> clients = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                clients.add(threads.submit(() -> buyUntil(stop, done)));
            }
            await().atMost(PATIENCE).until(() -> done.get() > 60);
            long killed = suite.kill("credit");
            await().atMost(PATIENCE).until(() -> suite.pid("credit") != killed);
            await().atMost(PATIENCE).until(() -> rep.get(RELEASES + "?limit=1").status() == 200);
            int then = done.get();
            await().atMost(PATIENCE).until(() -> done.get() > then + 20);
            stop.set(true);
            for (Future<Map<String, String>> client : clients) {
                acknowledged.putAll(client.get());
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(20);
        assertThatAllAgree(acknowledged);
    }

    /** What was acknowledged of each release last, by its id. */
    private static Map<String, String> buyUntil(AtomicBoolean stop, AtomicInteger done) {
        Map<String, String> acknowledged = new HashMap<>();
        while (!stop.get()) {
            Answer last = buy();
            if (last != null && last.status() == 200) {
                acknowledged.put(last.body().has("releaseId") ? last.text("releaseId") : last.text("id"),
                        last.body().has("releaseId") ? "SHIPPED" : last.text("status"));
                done.incrementAndGet();
            } else {
                await().pollDelay(Duration.ofMillis(300)).until(() -> true);
            }
        }
        return acknowledged;
    }

    /** The last answer about one release; null when it did not come as far as a decision. */
    private static Answer buy() {
        int quantity = ThreadLocalRandom.current().nextInt(1, 9);
        Answer applied = rep.post(RELEASES, Map.of("contract", text(contract, "number"), "customerName",
                text(contract, "customerName"), "settlementUnit", "结算中心", "formalitiesComplete", true, "signatory",
                "李国华", "lines", List.of(Map.of("productCode", "A", "productName", "塔灯", "regionCode", "000000",
                        "packing", "纸箱", "transport", "汽运", "quantity", quantity, "unitPriceFen", PRICE))));
        if (applied.status() != 201) {
            return null;
        }
        Answer decided = act(credit, RELEASES, applied, "issue", Map.of());
        if (decided.status() != 200 || quantity % 4 == 0) {
            return decided.status() == 200 ? decided : null;
        }
        boolean ships = quantity == 1 && decided.text("status").equals("ISSUED");
        Answer next = ships
                ? credit.post("/api/v1/shipments", Map.of("release", decided.text("number"), "sourceKey",
                        "K-" + decided.text("id"), "shippedOn", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString()))
                : act(credit, RELEASES, decided, "cancel", Map.of("reason", "取消"));
        // What was not answered may have happened all the same; only the books can tell.
        return next.status() == 200 ? next : null;
    }

    private static void assertThatAllAgree(Map<String, String> acknowledged) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            Map<String, Long> reserved = new HashMap<>();
            Map<String, Long> owed = new HashMap<>();
            for (JsonNode entry : all("/api/v1/credit-accounts/" + text(account, "id") + "/exposure/entries?")) {
                String[] cause = text(entry, "cause").split("/");
                if (cause[0].equals("release")) {
                    reserved.merge(cause[1], entry.path("reservedByFen").asLong(), Long::sum);
                    owed.merge(cause[1], entry.path("owedByFen").asLong(), Long::sum);
                }
            }
            long used = 0;
            for (JsonNode release : all(RELEASES + "?")) {
                String id = text(release, "id");
                String status = text(release, "status");
                long taken = status.equals("ISSUED") ? release.path("amountFen").asLong() : 0;
                assertThat(reserved.getOrDefault(id, 0L)).as("%s", release).isEqualTo(taken);
                assertThat(owed.getOrDefault(id, 0L) > 0).as("%s", release).isEqualTo(status.equals("SHIPPED"));
                used += taken + owed.getOrDefault(id, 0L);
                // What waited may have gone out since by itself; nothing else changes after its last acknowledgement.
                if (acknowledged.containsKey(id) && !acknowledged.get(id).equals("HELD")) {
                    assertThat(status).isEqualTo(acknowledged.get(id));
                }
            }
            JsonNode now = credit.get("/api/v1/credit-accounts/" + text(account, "id")).body();
            assertThat(now.path("usedFen").asLong()).isEqualTo(used).isLessThanOrEqualTo(now.path("limitFen").asLong());
        });
    }

    private static List<JsonNode> all(String list) {
        List<JsonNode> rows = new ArrayList<>();
        for (String cursor = ""; cursor != null;) {
            Answer page = must(credit.get(list + "limit=200" + cursor));
            page.body().path("items").forEach(rows::add);
            cursor = page.body().path("next").isTextual() ? "&cursor=" + page.text("next") : null;
        }
        return rows;
    }

    private static String customer(Person dataAdmin) {
        Answer registered = must(rep.post("/api/v1/registrations", Map.of("name", "中山星河照明有限公司", "category", "GENERAL",
                "type", "DEALER", "source", "CALL_IN", "intended", true, "address",
                Map.of("districtCode", "110105", "street", "建国路1号"), "contact",
                Map.of("name", "李国华", "phone", "13900000001"), "contactedAt", Instant.now().toString())));
        return must(act(dataAdmin, "/api/v1/registrations", registered, "establish",
                Map.of("channel", "PHONE", "confirmedWith", "李国华"))).text("customerId");
    }

    private static JsonNode account(String customerId) {
        return await().atMost(PATIENCE).until(() -> credit.get("/api/v1/credit-accounts?customerId=" + customerId)
                .body().path("items").path(0), found -> found.has("id"));
    }

    /** Nothing is signed with a customer nobody has looked into (S1-50). */
    private static void investigated(Person investigator) {
        String path = "/api/v1/investigations";
        Answer asked = must(credit.post(path, Map.of("accountId", text(account, "id"), "cause", "BEFORE_CONTRACT",
                "reason", "签约前调查")));
        Answer running = must(act(investigator, path, asked, "start",
                Map.of("channel", "BANK", "method", "BANK_ENQUIRY")));
        for (JsonNode question : running.body().path("answers")) {
            JsonNode good = null;
            for (JsonNode choice : question.path("choices")) {
                good = good == null && !choice.path("warns").asBoolean() ? choice : good;
            }
            must(investigator.post(path + "/" + running.text("id") + "/answers/" + text(question, "question"),
                    Map.of("answer", text(good, "answer"), "severity", "NONE"), "If-Match", "\"0\""));
        }
        Answer completed = must(act(investigator, path, running, "complete", Map.of("figures", Map.of(
                "currentAssetsFen", 800_000_000L, "inventoryFen", 200_000_000L, "currentLiabilitiesFen", 400_000_000L,
                "profitFen", 90_000_000L, "revenueFen", 900_000_000L), "findings",
                Map.of("capitalStructure",
                        "REASONABLE", "paymentAbility", "ADEQUATE", "tradeStanding", "GOOD", "operatingStatus", "GOOD",
                        "largeReceivables", false, "badDebtLikelihood", "LOW", "deteriorated", false))));
        must(act(investigator, path, completed, "report", Map.of("report", "经营正常，可以赊销。")));
    }

    private static Answer act(Person by, String path, Answer seen, String action, Object body) {
        return by.post(path + "/" + seen.text("id") + "/actions/" + action, body, "If-Match",
                "\"" + seen.text("version") + "\"");
    }

    private static Answer must(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isBetween(200, 201);
        return answer;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
