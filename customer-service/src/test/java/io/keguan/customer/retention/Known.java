package io.keguan.customer.retention;

import static io.keguan.customer.Filed.FINANCE;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.retention.Retained.seen;
import static org.hamcrest.Matchers.is;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.keguan.customer.Filed;
import io.keguan.customer.Forms;
import io.keguan.customer.Traded;
import io.keguan.customer.attachment.Uploads;
import io.keguan.customer.change.Changes;
import io.keguan.customer.exchange.Exchange;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.Tokens;
import io.restassured.response.Response;

/** A customer that has left traces wherever the service keeps anything of customers; nobody else is called alike. */
record Known(String id, String registration, String number, Forms company, String phone, String core) {

    String contact() {
        return "欧" + core;
    }

    /** As texts, and as bytes are shown. */
    List<String> traces() {
        List<String> texts = List.of((String) company.get("name"), core, (String) company.get("companyCode"), phone);
        return Stream.concat(texts.stream(),
                texts.stream().map(t -> HexFormat.of().formatHex(t.getBytes(StandardCharsets.UTF_8)))).toList();
    }

    void keepPapers() {
        byte[] licence = ("%PDF-1.4\n% " + core + UUID.randomUUID() + "\n%%EOF").getBytes(StandardCharsets.UTF_8);
        Uploads.uploaded(REP, id, Uploads.about("BUSINESS_LICENCE", core + ".pdf", "note", contact()), licence);
        Response paper = Api.as(REP).body(Map.of("kind", "CONTRACT", "title", contact() + "合同", "copies", 1, "place",
                core + "专柜")).post("/api/v1/customers/" + id + "/papers");
        paper.then().statusCode(201);
    }

    /** At the desk the visitor says who looks after the company. */
    void visit() {
        Response visit = Api.as(REP)
                .body(Map.of("visitorName", contact(), "visitorPhone", phone, "company", company.get("name"), "matter",
                        core + "巷七弄", "contactedBefore", true, "namedId", Tokens.idOf("王芳"), "referred", false))
                .post("/api/v1/receptions");
        String desk = "/api/v1/receptions/" + visit.path("id") + "/actions/";
        int accepted = Api.as(REP, visit.<Integer>path("version")).post(desk + "accept").path("version");
        Api.as(REP, accepted).body(Map.of("customerId", id)).post(desk + "connect").then().statusCode(200);
    }

    void sell() {
        String sold = Traded.recorded(List.of(Traded.row(number, "2025-03-01", 5000))).getFirst();
        Traded.reverse(FINANCE, sold, "与" + contact() + "核对有误").then().statusCode(200);
    }

    /** Written by a workbook, found faulty and looked like by another one's row, and copied out by its name. */
    void exchange() {
        Exchange.done(Exchange.checked(Exchange.CLERK, Exchange.workbook(List.of("客户编号", "市场区域"),
                List.of(List.of(number, core + "一带")))));
        List<String> alike = new ArrayList<>(Exchange.newRow((String) company.get("name")));
        Exchange.checked(Exchange.CLERK, Exchange.workbook(Exchange.NEW, List.of(alike))).then()
                .body("counts.faulty", is(1));
        Exchange.checked(Exchange.CLERK, Exchange.workbook(List.of("客户编号", "客户名称", "联系人联系电话"),
                List.of(List.of(number, core + "公司", "不详")))).then().body("counts.faulty", is(1));
        Response asked = Api.as(REP).body(Map.of("filter", Map.of("q", company.get("name")), "fields",
                List.of("number", "NATURAL.name"), "unmasked", false, "purpose", "展会邀约名单")).post("/api/v1/exports");
        Exchange.until(Exchange.EXPORTS, REP, asked, "READY");
    }

    static Known known() {
        String phone = Forms.mobile();
        Forms company = form();
        String core = ((String) company.get("name")).substring(3, 8);
        String contact = "欧" + core;
        String street = core + "巷七弄";
        company.withContact("name", contact).withContact("phone", phone)
                .with("address", Map.of("districtCode", "442000", "street", street));
        Response registration = Api.as(REP).header("Idempotency-Key", UUID.randomUUID().toString())
                .body(company.body()).post("/api/v1/registrations");
        registration.then().statusCode(201);
        Response established = Forms.act(DATA_ADMIN, registration, "establish",
                Map.of("channel", "PHONE", "confirmedWith", contact, "note", street));
        String id = established.path("customerId");
        Filed.accepted(established).then().statusCode(200);
        Changes.executed(Changes.request(REP, id,
                Changes.set("CONTACTS", Map.of("name", "司" + core, "role", "财务", "phone", phone)),
                Changes.set("ADDRESSES", Map.of("use", "WAREHOUSE", "districtCode", "442000", "street", street))));
        Changes.request(REP, id, Changes.set("NATURAL", Map.of("intermediary", contact))).then().statusCode(201);
        Api.as(REP).body(Map.of("channel", "CALL", "direction", "INCOMING", "happenedOn", "2026-11-01", "subject",
                contact, "content", street, "counterpart", contact))
                .post("/api/v1/customers/" + id + "/correspondence").then().statusCode(201);
        Api.as(Forms.STRANGER).body(Map.of("customerId", id, "kind", "VIEW", "purpose", "见" + contact, "until",
                Instant.now().plus(Duration.ofDays(2)).toString())).post("/api/v1/access-requests").then()
                .statusCode(201);
        Api.as(DATA_ADMIN).body(Map.of("customerId", id, "reason", "存档" + contact)).post("/api/v1/archive-snapshots")
                .then().statusCode(201);
        String person = seen(REP, id).path("contacts[0].id");
        Api.as(REP).body(Map.of("field", "PHONE", "purpose", "联系" + contact))
                .post("/api/v1/customers/" + id + "/contacts/" + person + "/actions/reveal").then().statusCode(200);
        Known known = new Known(id, registration.path("id"), seen(REP, id).path("number"), company, phone, core);
        known.keepPapers();
        known.sell();
        known.exchange();
        known.visit();
        return known;
    }
}
