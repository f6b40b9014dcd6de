package io.keguan.launcher.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.keguan.launcher.sample.Gateway.Answer;
import io.keguan.launcher.sample.SampleCustomers.Form;

/** Takes the made-up customers through the company's own procedures: registration, audit, credit control. */
final class Customers {

    /** A customer of the archive, and the form it was registered with. */
    record Established(Form form, String id) {}

    static final int ESTABLISHED = 200;
    /** So many registrations are still on their way, or ended without a customer. */
    static final int OPEN = 26;

    private static final String REGISTRATIONS = "/api/v1/registrations";
    private static final String ACCOUNTS = "/api/v1/credit-accounts";
    private static final String AUDITOR = "dataadmin";
    private static final int REPORT_EVERY = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> CHANNELS = List.of("PHONE", "PHONE", "VISIT", "EMAIL");
    /** Which customers credit control has frozen, and why. */
    private static final Map<Integer, String> FROZEN = Map.of(7, "货款逾期超过三十天", 38, "连续两次延期付款", 91, "对账单两个月未回签", 140,
            "法院公告涉诉，暂停赊销", 176, "经营场所搬迁未告知");

    private static final Set<String> EXPLAINABLE = Set.of("registration.duplicate-unjustified",
            "registration.company-code-taken");

    private final People people;
    private final SampleCustomers forms;
    private final Filings filings;
    private final Sales sales;
    private final Consumer<String> say;
    private final Map<Integer, String> toFreeze = new LinkedHashMap<>();
    private final List<Established> established = new ArrayList<>();
    private String lastCustomer;

    Customers(People people, SampleCustomers forms, Filings filings, Sales sales, Consumer<String> say) {
        this.people = people;
        this.forms = forms;
        this.filings = filings;
        this.sales = sales;
        this.say = say;
    }

    /** One after the other, so that everybody's numbers are the same in every installation. */
    void load() {
        for (var i = 0; i < ESTABLISHED; i++) {
            var late = i % 25 == 11;
            var form = forms.next(late);
            var customer = establish(i, form).text("customerId");
            filings.file(i, form.registrant(), customer, late);
            filings.keepBooks(i, form.registrant(), customer);
            if (FROZEN.containsKey(i)) {
                toFreeze.put(i, customer);
            }
            established.add(new Established(form, customer));
            lastCustomer = customer;
            if ((i + 1) % REPORT_EVERY == 0) {
                say.accept("sample company: %d of %d customers".formatted(i + 1, ESTABLISHED));
            }
        }
        for (var i = 0; i < OPEN; i++) {
            leaveOpen(i, forms.next(i % 4 == 1));
        }
        freeze();
        say.accept("sample company: %d sales".formatted(sales.load(established)));
        sales.archive(established);
        say.accept("sample company: %d change requests".formatted(new Changes(people).load(established)));
        sales.classify();
        new Merges(people, this::establishAs).load(Changes.untouched(established));
    }

    private String establishAs(String key, Form form) {
        return confirm(key, 0, form, submit(key, form)).text("customerId");
    }

    private Answer establish(int i, Form form) {
        var key = "sample-customer-" + i;
        var seen = submit(key, form);
        if (i % 40 == 5) {
            seen = audit(seen, "request-verification", key, Map.of("reason", "电话无人接听，请再次核实联系人"));
            seen = answer(form, seen, "verify", key, Map.of("note", "已与联系人当面核实，信息无误"));
        } else if (i % 40 == 25) {
            seen = audit(seen, "return", key, Map.of("reason", "详细地址不完整，请补充门牌号"));
            seen = answer(form, seen, "resubmit", key, Map.of("form", corrected(form)));
        }
        return confirm(key, i, form, seen);
    }

    private Answer confirm(String key, int i, Form form, Answer seen) {
        var contact = (Map<?, ?>) form.body().get("contact");
        return audit(seen, "establish", key,
                Map.of("channel", CHANNELS.get(i % CHANNELS.size()), "confirmedWith", contact
                        .get("name"), "note", "资料与营业执照一致"));
    }

    /** Every state a registration can be in besides established. */
    private void leaveOpen(int i, Form form) {
        var key = "sample-open-" + i;
        var seen = submit(key, form);
        switch (i % 5) {
            case 0, 1 -> {
            }
            case 2 -> audit(seen, "request-verification", key, Map.of("reason", "统一社会信用代码与名称不符，请向客户核实"));
            case 3 -> audit(seen, "return", key, Map.of("reason", "联系人职务与电话请补全后重新提交"));
            default -> answer(form, seen, "withdraw", key, Map.of("reason", "客户表示暂无合作意向"));
        }
    }

    /** Hands the form in; what looks like another customer is explained, as a representative would. */
    private Answer submit(String key, Form form) {
        var registrant = people.as(form.registrant());
        var submitted = registrant.tryPost(REGISTRATIONS, key + "-submit", form.body());
        // Taken: by this very form, which an interrupted load has explained and handed in.
        if (EXPLAINABLE.contains(String.valueOf(submitted.text("code")))) {
            form.body().put("duplicateJustification", "已核对营业执照，与所列客户为不同法人，名称相近");
            return registrant.post(REGISTRATIONS, key + "-explain", form.body());
        }
        if (!submitted.ok()) {
            throw new SampleFailure("%s was not registered: %s".formatted(form.name(), submitted.body()));
        }
        return submitted;
    }

    private Answer audit(Answer seen, String action, String key, Map<String, ?> body) {
        return people.as(AUDITOR).act(REGISTRATIONS, seen, action, key + "-" + action, body);
    }

    private Answer answer(Form form, Answer seen, String action, String key, Map<String, ?> body) {
        return people.as(form.registrant()).act(REGISTRATIONS, seen, action, key + "-" + action, body);
    }

    private static Map<String, Object> corrected(Form form) {
        var corrected = new LinkedHashMap<>(form.body());
        var address = new LinkedHashMap<>((Map<?, ?>) corrected.get("address"));
        corrected.put("address", Map.of("districtCode", address.get("districtCode"), "street", address.get("street")
                + "2栋101室"));
        return corrected;
    }

    private void freeze() {
        var officer = people.as("credit");
        account(lastCustomer);
        toFreeze.forEach((i, customer) -> officer.act(ACCOUNTS, account(customer), "freeze", "sample-freeze-" + i,
                Map.of("reason", FROZEN.get(i))));
    }

    /** The account the event of the new customer brings about, as it was opened. */
    private Answer account(String customerId) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var found = people.as("credit").get(ACCOUNTS + "?customerId=" + customerId).path("items");
            if (!found.isEmpty()) {
                // A repeated freeze is answered with what the first one gave, so it names the version the first one saw.
                return new Answer(200, ((ObjectNode) found.get(0)).put("version", 0));
            }
            pause();
        }
        throw new SampleFailure("credit-service has opened no account for customer " + customerId);
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SampleFailure("interrupted while loading the sample company", e);
        }
    }
}
