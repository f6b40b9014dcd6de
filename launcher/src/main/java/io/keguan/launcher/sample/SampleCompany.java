package io.keguan.launcher.sample;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * 华光灯具厂, a lamp maker that exists only in demonstrations: departments, staff in every role, 200 customers and the work
 * on them. It is made by a seeded generator through the public API, as its people would enter it, once per installation; an
 * interrupted load goes on with the next start.
 */
public final class SampleCompany {

    /**
     * Where to load it.
     *
     * @param gatewayUrl where the gateway listens
     * @param publicUrl the address people type
     * @param home where the sign-ins are kept
     * @param setupToken what lets the first administrator in
     * @param passwords makes up passwords
     * @param say takes the lines about the progress
     */
    public record Context(String gatewayUrl, String publicUrl, Path home, String setupToken,
            Supplier<String> passwords, Consumer<String> say) {}

    private static final String SETUP = "/api/v1/auth/setup";
    private static final String CREDIT_POLICY = "/api/v1/services/credit/policies/credit/versions";

    private SampleCompany() {}

    /** Loads what is missing; does nothing in an installation that is loaded or belongs to another company. */
    public static void load(Context context) {
        var ledger = Ledger.of(context.home);
        if (ledger.loaded()) {
            return;
        }
        var answers = Answers.of(context.home);
        try (var gateway = new Gateway(context.gatewayUrl, context.publicUrl, answers)) {
            var open = gateway.get(SETUP).body().path("open").asBoolean();
            if (!open && !ledger.begun()) {
                context.say.accept("this installation has staff of its own; the sample company is not loaded");
                return;
            }
            if (!ledger.begun()) {
                ledger.begin(Instant.now(), context.passwords);
            }
            if (open) {
                createAdministrator(gateway, ledger, context);
            }
            load(gateway, ledger, context.say);
            ledger.noteLoaded();
            answers.forget();
        }
    }

    private static void createAdministrator(Gateway gateway, Ledger ledger, Context context) {
        var made = gateway.post(SETUP, Map.of("token", context.setupToken, "username", Organization.ADMINISTRATOR,
                "name", "系统管理员", "password", ledger.password(Organization.ADMINISTRATOR), "companyName",
                Organization.COMPANY));
        if (!made.ok()) {
            throw new SampleFailure("the first administrator was refused: " + made.body());
        }
    }

    private static void load(Gateway gateway, Ledger ledger, Consumer<String> say) {
        var people = new People(gateway, ledger);
        var departments = people.openDepartments();
        people.register(departments);
        people.registerClient(departments);
        say.accept("sample company: %d departments, %d people, 1 API client".formatted(Organization.DEPARTMENTS.size()
                + 1, Organization.PEOPLE.size() + 1));
        if (!ledger.workDone()) {
            loadWork(people, departments, ledger, say);
            ledger.noteWorkDone();
        }
        // Last and by itself: what is destroyed can't be sent once more to find out whether it was sent.
        new SealedFiles(people, ledger.began()).load();
    }

    private static void loadWork(People people, Map<String, String> departments, Ledger ledger,
            Consumer<String> say) {
        var regions = new Regions(people.as("rep").get("/api/v1/regions").path("items"));
        new Customers(people, new SampleCustomers(regions, ledger.began()), new Filings(people, ledger.began()),
                new Sales(people, ledger.began()), say)
                .load();
        stateAssets(people, ledger);
        new FileRequests(people, ledger.began()).load();
        new Papers(people, ledger.began()).load();
        new Exchanges(people).load();
        new Receptions(people, ledger.began()).load();
        new ThankYous(people, departments).load();
        new Checks(people, ledger.began()).load();
        new CareWork(people, ledger.began()).load();
        new Credits(people, ledger.began()).load();
        new CreditFiles(people).load();
        new CreditSales(people, ledger.began()).load();
        new Debts(people, ledger.began()).load();
        people.as("deptmanager").post(CREDIT_POLICY, "sample-credit-policy", Map.of("values", Map.of(
                "newCustomerLimitFen", "8000000"), "reason", "旺季铺货，建议把新客户限额从 5 万元提高到 8 万元"));
    }

    /** Three months of the lamp maker's balance sheet, in fen: the company line is drawn from the last one. */
    private static void stateAssets(People people, Ledger ledger) {
        var month = YearMonth.from(ledger.began().atZone(ZoneId.of("Asia/Shanghai")));
        var assetsFen = List.of(11_640_000_000L, 11_815_000_000L, 12_000_000_000L);
        for (int back = assetsFen.size(); back > 0; back--) {
            people.as("finance").post("/api/v1/company-line/statements", "sample-assets-" + back, Map.of("month",
                    month.minusMonths(back).toString(), "assetsFen", assetsFen.get(assetsFen.size() - back)));
        }
    }
}
