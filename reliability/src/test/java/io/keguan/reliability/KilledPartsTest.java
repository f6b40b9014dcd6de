package io.keguan.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.keguan.reliability.Person.Answer;

/** Parts of the suite die without warning while people work; nothing that was acknowledged may be missing afterwards. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledPartsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PASSWORD = "quartz-lantern-4719";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static RunningSuite suite;
    private static Person rep;
    private static Person dataAdmin;

    @BeforeAll
    static void a_company_with_two_people() throws Exception {
        suite = RunningSuite.start();
        String url = suite.url();
        Person admin = new Person(url);
        Answer founded = admin.post("/api/v1/auth/setup",
                Map.of("token", suite.setupToken(), "username", "admin", "name",
                        "系统管理员", "password", PASSWORD, "companyName", "华光灯具厂"));
        assertThat(founded.status()).as("%s", founded).isEqualTo(201);
        admin = Person.signIn(url, "admin", PASSWORD);
        String department = admin.get("/api/v1/departments").body().path("items").get(0).path("id").asText();
        rep = Person.hire(admin, url, "rep", "王芳", department, "SALES_REP");
        dataAdmin = Person.hire(admin, url, "dataadmin", "刘静", department, "DATA_ADMIN");
    }

    @AfterAll
    static void the_end() throws Exception {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    void every_credit_account_is_there_after_credit_service_was_killed_during_registrations() {
        List<String> customers = new ArrayList<>();
        long killed = -1;
        for (int i = 0; i < 24; i++) {
            if (i == 8) {
                killed = suite.kill("credit");
            }
            customers.add(establish());
        }
        long before = killed;
        await().atMost(PATIENCE).until(() -> suite.pid("credit") != before);
        customers.forEach(KilledPartsTest::awaitAccount);
    }

    @Test
    void registration_goes_on_without_kafka_and_the_backlog_drains_afterwards() {
        long killed = suite.kill("kafka");
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            customers.add(establish());
        }
        await().atMost(PATIENCE).until(() -> suite.pid("kafka") != killed);
        customers.forEach(KilledPartsTest::awaitAccount);
    }

    @Test
    void no_acknowledged_registration_is_missing_after_postgresql_was_killed_under_load() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        List<Answer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<List<Answer>>> clients = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                clients.add(threads.submit(() -> registerUntil(stop)));
            }
            await().atMost(PATIENCE).until(() -> NUMBER.get() > 60);
            long killed = suite.kill("postgres");
            await().atMost(PATIENCE).until(() -> suite.pid("postgres") != killed);
            await().atMost(PATIENCE).until(() -> rep.get("/api/v1/customers?limit=1").status() == 200);
            stop.set(true);
            answers = new ArrayList<>();
            for (Future<List<Answer>> client : clients) {
                answers.addAll(client.get());
            }
        }
        List<Answer> accepted = answers.stream().filter(a -> a.status() == 201).toList();
        List<Answer> refused = answers.stream().filter(a -> a.status() != 201).toList();
        assertThat(accepted).hasSizeGreaterThan(30);
        assertThat(refused).isNotEmpty().allSatisfy(a -> {
            assertThat(a.status()).as("%s", a).isEqualTo(503);
            assertThat(a.contentType()).startsWith("application/problem+json");
            assertThat(a.text("code")).isEqualTo("service.unavailable");
        });
        for (Answer one : accepted) {
            assertThat(rep.get("/api/v1/registrations/" + one.text("id")).status()).isEqualTo(200);
        }
        awaitAccount(establish());
    }

    private static List<Answer> registerUntil(AtomicBoolean stop) {
        List<Answer> answers = new ArrayList<>();
        while (!stop.get()) {
            Answer answer = register();
            answers.add(answer);
            if (answer.status() != 201) {
                // A polite client waits a little before it asks again; a rude one would meet the rate limit.
                await().pollDelay(Duration.ofMillis(400)).until(() -> true);
            }
        }
        return answers;
    }

    private static Answer register() {
        int number = NUMBER.incrementAndGet();
        Map<String, Object> form = new HashMap<>(Map.of("name", name(number), "category", "GENERAL", "type", "DEALER",
                "source", "CALL_IN", "intended", true, "address",
                Map.of("districtCode", "110105", "street", "建国路" + number + "号"), "contact",
                Map.of("name", "联系人" + number, "phone", "139%08d".formatted(number)), "contactedAt",
                Instant.now().toString(), "duplicateJustification", "压力测试用的不同公司"));
        return rep.post("/api/v1/registrations", form, "Idempotency-Key", "load-" + number);
    }

    /** Names that look nothing like each other, so that none is taken for another's duplicate. */
    private static String name(int number) {
        StringBuilder name = new StringBuilder();
        for (int rest = number * 7_919 + 104_729, i = 0; i < 4; i++, rest = rest * 31 + 17) {
            name.appendCodePoint(0x4E00 + Math.floorMod(rest, 0x4000));
        }
        return name.append("照明").toString();
    }

    /** Registers and establishes a customer; returns its id. */
    private static String establish() {
        Answer registered = await().atMost(PATIENCE).until(KilledPartsTest::register, a -> a.status() == 201);
        Answer established = dataAdmin.post(
                "/api/v1/registrations/" + registered.text("id") + "/actions/establish",
                Map.of("channel", "PHONE", "confirmedWith", "联系人"), "If-Match",
                "\"" + registered.text("version") + "\"");
        assertThat(established.status()).as("%s", established).isEqualTo(200);
        return established.text("customerId");
    }

    private static void awaitAccount(String customerId) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> {
            Answer found = dataAdmin.get("/api/v1/credit-accounts?customerId=" + customerId);
            return found.status() == 200 && found.body().path("items").size() == 1;
        });
    }
}
