package io.keguan.launcher.sample;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.keguan.launcher.sample.Gateway.Answer;

/**
 * Licence copies, visit material and paper documents in every state they can be in: valid, about to end, ended, replaced and
 * void; in its place, taken, lost and removed.
 */
final class Papers {

    private static final String KEEPER = "dataadmin";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final People people;
    private final LocalDate today;

    Papers(People people, Instant began) {
        this.people = people;
        this.today = LocalDate.ofInstant(began, CHINA);
    }

    void load() {
        var customers = people.as("gm").get("/api/v1/customers?sort=number&limit=10").path("items");
        complete(customers.get(0));
        ending(customers.get(1), 20, "expiring");
        ending(customers.get(2), -6, "ended");
        replaced(customers.get(3));
        register(customers.get(0), customers.get(3));
    }

    /** A file that holds every copy it must, material of a visit, and one that was added by mistake. */
    private void complete(JsonNode customer) {
        var files = files(customer);
        add(files, "BUSINESS_LICENCE", "营业执照.png", Scans.picture(11), Map.of("validUntil", today.plusYears(6)));
        add(files, "ID_CARD", "法人身份证.png", Scans.picture(12), Map.of("validUntil", today.plusYears(3)));
        add(files, "ORGANISATION_CODE", "组织机构代码证.pdf", Scans.page("Organisation code certificate"), Map.of());
        add(files, "TAX_REGISTRATION", "税务登记证.pdf", Scans.page("Tax registration certificate"), Map.of());
        add(files, "VISIT_MATERIAL", "门店陈列照片.png", Scans.picture(13),
                Map.of("visitedOn", today.minusDays(9), "note", "走访门店，陈列以筒灯为主"));
        var wrong = add(files, "OTHER", "合同扫描件.pdf", Scans.page("Contract of another customer"), Map.of());
        if (wrong.text("status").equals("CURRENT")) {
            people.as(KEEPER).act(files, wrong, "void", "sample-attachment-void", Map.of("reason", "传错了客户，合同属于另一家"));
        }
    }

    private void ending(JsonNode customer, int days, String name) {
        add(files(customer), "BUSINESS_LICENCE", "营业执照.png", Scans.picture(name.hashCode()),
                Map.of("validUntil", today.plusDays(days)));
    }

    private void replaced(JsonNode customer) {
        var files = files(customer);
        var former = add(files, "BUSINESS_LICENCE", "营业执照（旧）.png", Scans.picture(21),
                Map.of("validUntil", today.minusDays(40)));
        add(files, "BUSINESS_LICENCE", "营业执照（换发）.png", Scans.picture(22),
                Map.of("validUntil", today.plusYears(10), "replaces", former.text("id")));
    }

    private void register(JsonNode first, JsonNode second) {
        paper(first, "kept", "CONTRACT", "年度经销合同", 2, "档案柜 A-03");
        var out = paper(first, "out", "ARCHIVE_FORM", "客户档案表（签字原件）", 1, "档案柜 A-03");
        step(out, "hand-out", "out", Map.of("holder", "孙律师", "purpose", "核对签章，准备续签合同", "dueBackOn",
                today.plusDays(5).toString()));
        var back = paper(second, "back", "REGISTRATION_FORM", "客户信息登记表（纸质）", 1, "档案柜 B-01");
        back = step(back, "hand-out", "back", Map.of("holder", "陈静", "purpose", "补录联系人", "dueBackOn",
                today.plusDays(1).toString()));
        step(back, "return", "back", Map.of("place", "档案柜 B-02"));
        step(paper(second, "lost", "LETTER", "报价往来传真", 3, "档案柜 B-01"), "lose", "lost",
                Map.of("reason", "办公室搬迁后未找到"));
        step(paper(second, "removed", "LICENCE_COPY", "过期营业执照复印件", 1, "档案柜 B-01"), "remove", "removed",
                Map.of("reason", "换发新照，旧复印件退还客户"));
    }

    /** A file that an interrupted load has sent is not sent again. */
    private Answer add(String path, String kind, String name, byte[] file, Map<String, ?> more) {
        var sum = sha256(file);
        for (var known : people.as(KEEPER).get(path + "?limit=100").path("items")) {
            if (known.path("sha256").asText().equals(sum)) {
                return new Answer(200, known);
            }
        }
        var about = new LinkedHashMap<String, Object>(Map.of("kind", kind, "fileName", name));
        more.forEach((field, value) -> about.put(field, value.toString()));
        return people.as(KEEPER).upload(path, about, file);
    }

    private Answer paper(JsonNode customer, String name, String kind, String title, int copies, String place) {
        return people.as(KEEPER).post("/api/v1/customers/%s/papers".formatted(customer.path("id").asText()),
                "sample-paper-" + name, Map.of("kind", kind, "title", title, "copies", copies, "place", place));
    }

    private Answer step(Answer paper, String action, String name, Map<String, Object> body) {
        return people.as(KEEPER).act("/api/v1/customers/%s/papers".formatted(paper.text("customerId")), paper, action,
                "sample-paper-%s-%s".formatted(name, action), body);
    }

    private static String files(JsonNode customer) {
        return "/api/v1/customers/%s/attachments".formatted(customer.path("id").asText());
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
