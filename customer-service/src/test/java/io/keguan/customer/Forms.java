package io.keguan.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import io.keguan.customer.archive.domain.CompanyCode;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.Tokens;
import io.restassured.response.Response;

/** Registration forms and people for tests; everything that must be unique is made anew. */
public final class Forms {

    public static final UUID SALES = UUID.fromString("0193a0b1-0001-7000-8000-000000000011");
    public static final UUID EXPORT = UUID.fromString("0193a0b1-0001-7000-8000-000000000012");
    public static final Tokens REP = Tokens.staff("王芳").role(Roles.SALES_REP).department(SALES);
    public static final Tokens COLLEAGUE = Tokens.staff("陈静").role(Roles.SALES_REP).department(SALES);
    public static final Tokens STRANGER = Tokens.staff("赵磊").role(Roles.SALES_REP).department(EXPORT);
    public static final Tokens DATA_ADMIN = Tokens.staff("刘敏").role(Roles.DATA_ADMIN).department(UUID.randomUUID());
    public static final Tokens AUDITOR = Tokens.staff("何平").role(Roles.AUDITOR).department(UUID.randomUUID());

    private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Forms() {
        fields.put("name", companyName());
        fields.put("companyCode", companyCode());
        fields.put("category", "GENERAL");
        fields.put("type", "DEALER");
        fields.put("source", "SELF_DEVELOPED");
        fields.put("intended", true);
        fields.put("address", Map.of("districtCode", "442000", "street", "古镇镇中兴大道 8 号"));
        fields.put("contact", Map.of("name", "李强", "role", "经营管理者", "phone", mobile(), "email", "li@example.com"));
        fields.put("contactedAt", java.time.Instant.now().toString());
    }

    /** A complete form of a company nobody knows yet. */
    public static Forms form() {
        return new Forms();
    }

    public Forms with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    public Forms withContact(String field, Object value) {
        @SuppressWarnings("unchecked")
        Map<String, Object> contact = new LinkedHashMap<>((Map<String, Object>) fields.get("contact"));
        contact.put(field, value);
        return with("contact", contact);
    }

    public Map<String, Object> body() {
        return fields;
    }

    public Object get(String field) {
        return fields.get(field);
    }

    public Response submit(Tokens by) {
        return Api.as(by).body(fields).post("/api/v1/registrations");
    }

    /** Hands the form in and returns the registration. */
    public Response submitted() {
        Response created = submit(REP);
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created;
    }

    /** Takes the form all the way to a customer's file; returns the registration. */
    public Response established() {
        Response created = submitted();
        Response established = act(DATA_ADMIN, created, "establish", Map.of("channel", "PHONE", "confirmedWith", "李强"));
        assertThat(established.statusCode()).as(established.asString()).isEqualTo(200);
        return established;
    }

    /** Does something with a registration as it was last seen. */
    public static Response act(Tokens by, Response seen, String action, Object body) {
        return Api.as(by, seen.<Integer>path("version"))
                .body(body)
                .post("/api/v1/registrations/%s/actions/%s".formatted(seen.<String>path("id"), action));
    }

    /** The open tasks, or the notifications, that somebody has about one record, however many others there are. */
    public static List<Map<String, Object>> work(Tokens who, String list, String subject) {
        List<Map<String, Object>> all = new ArrayList<>();
        String next = "";
        while (next != null) {
            Response page = Api.as(who).queryParam("limit", 200).queryParam("cursor", next)
                    .get("/api/v1/services/customer/" + list);
            all.addAll(page.path("items.findAll { it.subjectId == '" + subject + "' }"));
            next = page.path("next");
        }
        return all;
    }

    public static List<String> kinds(Tokens who, String list, String subject) {
        return work(who, list, subject).stream().map(item -> (String) item.get("kind")).toList();
    }

    public static Map<String, Object> reason(String words) {
        return Map.of("reason", words);
    }

    public static String companyCode() {
        StringBuilder code = new StringBuilder("91442000MA");
        ThreadLocalRandom.current().ints(7, 0, LETTERS.length()).forEach(i -> code.append(LETTERS.charAt(i)));
        return code.append(CompanyCode.checkDigit(code + "0")).toString();
    }

    public static String mobile() {
        return "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    /** Five characters that hardly any two forms share a pair of. */
    public static String companyName() {
        StringBuilder name = new StringBuilder("中山市");
        ThreadLocalRandom.current()
                .ints(5, 0, 8_000)
                .forEach(i -> name.appendCodePoint(0x4E00 + i));
        return name.append("有限公司").toString();
    }

    /** The fields of a problem's errors. */
    public static List<String> errorFields(Response problem) {
        return problem.path("errors.field");
    }
}
