package io.keguan.launcher.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.keguan.launcher.sample.Gateway.Answer;

/**
 * Customers the company no longer works with: sealed files in every state, and destruction lists on every step of their way.
 * The company has decided that the end of the cooperation counts, otherwise no file of a young installation could be due.
 */
final class SealedFiles {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String LISTS = "/api/v1/destruction-lists";
    private static final String POLICY = "/api/v1/services/customer/policies/retention/versions";
    private static final String KEEPER = "dataadmin";
    private static final String GENERAL_MANAGER = "gm";
    private static final String REVIEWER = "deptmanager";
    private static final int WANTED = 14;
    private static final int UNSEALED = 11;
    private static final Map<String, String> OWNERS = Map.of("孙丽", "rep3", "郑涛", "rep6");

    private final People people;
    private final LocalDate today;
    private final List<JsonNode> north = new ArrayList<>();

    /** @param began what "today" is for the ends of the cooperations */
    SealedFiles(People people, Instant began) {
        this.people = people;
        this.today = LocalDate.ofInstant(began, ZONE);
    }

    void load() {
        letEndOfCooperationCount();
        for (var status : List.of("ACTIVE", "SEALED", "DESTROYED")) {
            for (var customer : people.as(GENERAL_MANAGER).get(CUSTOMERS + "?sort=number&limit=200&status=" + status)
                    .path(
                            "items")) {
                if (OWNERS.containsKey(customer.path("ownerName").asText())) {
                    north.add(customer);
                }
            }
        }
        // The same files each time an interrupted load goes on, whatever it has done with them already.
        north.sort(Comparator.comparing(customer -> customer.path("number").asText()));
        for (var i = 0; i < WANTED; i++) {
            seal(i);
        }
        hold(10);
        unseal(UNSEALED);
        lists();
    }

    private void letEndOfCooperationCount() {
        var proposed = people.as(REVIEWER).tryPost(POLICY, "sample-retention",
                Map.of("values", Map.of("sealedYears", "3",
                        "fileYears", "10", "startRule", "END_OF_COOPERATION", "witnesses", "2"), "reason",
                        "封存期自合作终止起算三年，期满即可销毁"));
        // Refused when an interrupted load has been that far.
        if (proposed.ok()) {
            var version = ((ObjectNode) proposed.body().deepCopy()).put("id", proposed.text("number"));
            people.as(GENERAL_MANAGER).act(POLICY, new Answer(200, version), "approve", "sample-retention-approve",
                    Map.of(
                            "reason", "同意"));
        }
    }

    /** All but two ended long ago; the last ones are not confirmed by the data administrator yet. */
    private void seal(int i) {
        var customer = file(i);
        if (customer.text("status").equals("ACTIVE") && !(i == UNSEALED && unsealed(customer))) {
            seal(i, customer);
        }
        confirm(i);
    }

    private void seal(int i, Answer customer) {
        var owner = OWNERS.get(customer.text("ownerName"));
        var ended = i >= 12 ? today.minusDays(20L * (i - 10)) : today.minusYears(4).minusDays(11L * i);
        people.as(owner).act(CUSTOMERS, customer, "seal", "sample-seal-" + i, Map.of("reason",
                i % 3 == 2 ? "一直未成交，不再跟进" : "客户歇业，货款已结清，终止合作", "cooperationEndedOn", ended.toString(), "archiveClass",
                i % 3 == 2 ? "NEVER_DEALT" : "DEALT"));
    }

    private void confirm(int i) {
        var seen = new Answer(200, people.as(KEEPER).get(CUSTOMERS + "/" + north.get(i).path("id").asText()));
        var allowed = seen.body().path("allowedActions").toString();
        if (i < 12 && allowed.contains("\"confirm-seal\"")) {
            people.as(KEEPER).act(CUSTOMERS, seen, "confirm-seal", "sample-seal-confirm-" + i, Map.of());
        }
    }

    /** Whether an interrupted load has been as far as that. */
    private boolean unsealed(Answer customer) {
        var history = people.as(KEEPER).get(CUSTOMERS + "/" + customer.text("id") + "/timeline?limit=200");
        return history.path("items").findValuesAsText("kind").contains("customer.unsealed");
    }

    private void hold(int i) {
        people.as(KEEPER).tryPost("/api/v1/legal-holds", "sample-hold", Map.of("customerId", north.get(i).path("id")
                .asText(), "reason", "货款纠纷已起诉，法院要求保全往来资料"));
    }

    private void unseal(int i) {
        var customer = file(i);
        if (customer.text("status").equals("SEALED")) {
            people.as(GENERAL_MANAGER).act(CUSTOMERS, customer, "unseal", "sample-unseal", Map.of("reason",
                    "客户恢复经营，重新签订经销协议"));
        }
    }

    private void lists() {
        if (people.as(KEEPER).get(LISTS + "?status=EXECUTED").path("items").isEmpty()) {
            execute();
        }
        draft("draft", "本季度到期档案，待核对", 2, 3);
        submit(draft("submitted", null, 4), "submitted");
        review(submit(draft("reviewed", null, 5), "reviewed"), "reviewed");
        sign(approve("approved", 6), "approved", "auditor");
        step(REVIEWER, submit(draft("rejected", "与纸质清单核对", 7), "rejected"), "reject", "rejected", Map.of("reason",
                "其中一份仍有质保未满的工程，暂缓"));
        step(KEEPER, draft("withdrawn", null, 8), "withdraw", "withdrawn", Map.of("reason", "下一季度一并办理"));
    }

    private void execute() {
        var signed = sign(sign(approve("executed", 0, 1), "executed", "auditor"), "executed", "finance");
        step(KEEPER, signed, "execute", "executed", Map.of("confirmation", signed.text("number")));
    }

    private Answer approve(String name, int... files) {
        return step(GENERAL_MANAGER, review(submit(draft(name, "年度档案清理", files), name), name), "approve", name, Map.of(
                "note", "同意销毁，注意见证"));
    }

    private Answer sign(Answer list, String name, String witness) {
        return step(witness, list, "sign", name + "-" + witness, Map.of());
    }

    private Answer review(Answer list, String name) {
        return step(REVIEWER, list, "review", name, Map.of("note", "封存期满，无未了事项"));
    }

    private Answer submit(Answer list, String name) {
        return step(KEEPER, list, "submit", name, Map.of());
    }

    private Answer draft(String name, String remark, int... files) {
        var ids = java.util.Arrays.stream(files).mapToObj(i -> north.get(i).path("id").asText()).toList();
        return people.as(KEEPER).post(LISTS, "sample-destruction-" + name, remark == null
                ? Map.of("customerIds", ids)
                : Map.of("customerIds", ids, "remark", remark));
    }

    private Answer step(String who, Answer seen, String action, String name, Map<String, ?> body) {
        return people.as(who).act(LISTS, seen, action, "sample-destruction-%s-%s".formatted(name, action), body);
    }

    private Answer file(int i) {
        return new Answer(200, people.as(GENERAL_MANAGER).get(CUSTOMERS + "/" + north.get(i).path("id").asText()));
    }
}
