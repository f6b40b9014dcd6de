package io.keguan.customer.attachment;

import static io.keguan.customer.Filed.HEAD;
import static io.keguan.customer.Forms.AUDITOR;
import static io.keguan.customer.Forms.COLLEAGUE;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.STRANGER;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.Forms.reason;
import static io.keguan.customer.attachment.Uploads.about;
import static io.keguan.customer.attachment.Uploads.path;
import static io.keguan.customer.attachment.Uploads.pdf;
import static io.keguan.customer.attachment.Uploads.png;
import static io.keguan.customer.attachment.Uploads.upload;
import static io.keguan.customer.attachment.Uploads.uploaded;
import static io.keguan.customer.attachment.Uploads.zip;
import static io.keguan.customer.change.Changes.request;
import static io.keguan.customer.change.Changes.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.Forms;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.sql.Sql;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttachmentApiTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    OutboxProbe outbox;
    @Inject
    DataSource database;

    @Test
    @Rule("S2c-33")
    void the_file_asks_for_copies_of_four_papers_and_the_licence_with_a_unified_code_stands_for_three() {
        String id = form().with("companyCode", null).established().path("customerId");
        Api.as(REP).get(path(id) + "/wanted").then().body("items.kind",
                contains("BUSINESS_LICENCE", "ID_CARD", "ORGANISATION_CODE", "TAX_REGISTRATION"))
                .body("items.present", contains(false, false, false, false)).body("items.rule[0]", is("S2c-33"));
        uploaded(REP, id, about("BUSINESS_LICENCE", "营业执照.pdf", "validUntil", TODAY.plusDays(400).toString()), pdf())
                .then().body("fileName", is("营业执照.pdf")).body("validity", is("VALID"));
        Api.as(REP).get(path(id) + "/wanted").then().body("items.present", contains(true, false, false, false));
        String unified = customer();
        uploaded(REP, unified, about("BUSINESS_LICENCE", "营业执照.pdf"), pdf());
        Api.as(REP).get(path(unified) + "/wanted").then().body("items.present", contains(true, false, true, true))
                .body("items.byUnifiedLicence", contains(false, false, true, true))
                .body("items.validity", contains("UNLIMITED", null, "UNLIMITED", "UNLIMITED"));
        uploaded(REP, unified, about("ID_CARD", "身份证.jpg"), jpeg());
        Api.as(REP).get(path(unified) + "/wanted").then().body("items.present", contains(true, true, true, true));
    }

    @Test
    @Rule("S0-15")
    void what_was_collected_on_a_visit_is_attached_to_the_file_with_the_day_of_the_visit() {
        String id = customer();
        byte[] sheet = zip("[Content_Types].xml", "xl/workbook.xml");
        Response added = uploaded(REP, id,
                about("VISIT_MATERIAL", "门店陈列.xlsx", "visitedOn", "2026-11-09", "note", "门店陈列与库存"), sheet);
        added.then().body("visitedOn", is("2026-11-09")).body("fileType", is("XLSX")).body("note", is("门店陈列与库存"));
        Api.as(COLLEAGUE).queryParam("kind", "VISIT_MATERIAL").get(path(id)).then()
                .body("items.id", contains(added.<String>path("id")));
        Api.as(REP).get("/api/v1/customers/" + id + "/timeline").then()
                .body("items[0].kind", is("customer.attachment-added")).body("items[0].rule", is("S0-15"));
        upload(REP, id, about("VISIT_MATERIAL", "a.xlsx"), sheet).then().statusCode(422)
                .body("errors.field", contains("about.visitedOn")).body("rule", is("S0-15"));
        upload(REP, id, about("VISIT_MATERIAL", "a.xlsx", "visitedOn", TODAY.plusDays(2).toString()), sheet).then()
                .statusCode(422).body("errors.code", contains("validation.past-or-present"));
    }

    @Test
    void the_bytes_come_back_as_they_were_as_a_download_and_every_look_is_in_the_trail() throws Exception {
        String id = customer();
        byte[] file = Arrays.copyOf(pdf(), 1_700_000);
        Response added = uploaded(REP, id, about("BUSINESS_LICENCE", "C:\\扫描件\\营业 执照.PDF"), file);
        String sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        added.then().body("sha256", is(sha)).body("byteSize", is(file.length)).body("fileName", is("营业 执照.PDF"));
        Response content = Api.as(COLLEAGUE).accept("*/*").get(added.header("Location") + "/content");
        content.then().statusCode(200).contentType("application/pdf").header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", is("attachment; filename=\"attachment.pdf\"; filename*=UTF-8''"
                        + "%E8%90%A5%E4%B8%9A%20%E6%89%A7%E7%85%A7.PDF"))
                .header("Content-Security-Policy", containsString("sandbox"));
        assertThat(content.asByteArray()).isEqualTo(file);
        trail(id).then().body("items[0].action", is("view")).body("items[0].actorName", is("陈静"))
                .body("items[0].after.sha256", is(sha)).body("intact", is(true));
        var event = outbox.of(UUID.fromString(id)).getLast();
        assertThat(event.type()).isEqualTo("customer.attachment-added.v1");
        assertThat(event.payload().path("sha256").asText()).isEqualTo(sha);
        assertThat(event.payload().toString()).doesNotContain("执照");
    }

    @Test
    @Rule("S4-02")
    void a_copy_of_an_id_card_is_looked_into_only_for_a_purpose_that_is_written_down() {
        String id = customer();
        byte[] card = jpeg();
        Response added = uploaded(REP, id, about("ID_CARD", "李强身份证.jpg"), card);
        added.then().body("restricted", is(true)).body("fileName", is("***.jpg"));
        Api.as(REP).accept("*/*").get(added.header("Location") + "/content").then().statusCode(403)
                .body("code", is("attachment.purpose-needed")).body("rule", is("S4-02"));
        Api.as(REP).body(Map.of()).post(added.header("Location") + "/actions/reveal").then().statusCode(422)
                .body("errors.field", contains("purpose"));
        Response seen = Api.as(REP).accept("*/*").body(Map.of("purpose", "核对法人身份"))
                .post(added.header("Location") + "/actions/reveal");
        assertThat(seen.asByteArray()).isEqualTo(card);
        trail(id).then().body("items[0].action", is("reveal")).body("items[0].reason", is("核对法人身份"));
        assertThat(trail(id).asString()).doesNotContain("李强身份证");
    }

    @Test
    void a_replaced_version_stays_and_can_be_read_and_a_void_one_says_why() {
        String id = customer();
        byte[] old = png();
        Response first = uploaded(REP, id, about("BUSINESS_LICENCE", "旧执照.png"), old);
        Response second = uploaded(COLLEAGUE, id,
                about("BUSINESS_LICENCE", "新执照.pdf", "replaces", first.path("id")), pdf());
        second.then().body("replacesId", is(first.<String>path("id")));
        Api.as(REP).get(path(id)).then().body("items.status", contains("CURRENT", "REPLACED"))
                .body("items[1].replacedById", is(second.<String>path("id"))).body("items[1].allowedActions", is(List
                        .of()))
                .body("items[1].endedByName", is("陈静"));
        assertThat(Api.as(REP).accept("*/*").get(first.header("Location") + "/content").asByteArray()).isEqualTo(old);
        upload(REP, id, about("BUSINESS_LICENCE", "x.png", "replaces", first.path("id")), png()).then()
                .statusCode(409).body("code", is("attachment.transition-not-allowed"));
        upload(REP, id, about("ID_CARD", "x.png", "replaces", second.path("id")), png()).then().statusCode(422)
                .body("errors.code", contains("attachment.kind-differs"));
        String voiding = second.header("Location") + "/actions/void";
        Api.as(REP, 0).body(reason("不是我传的")).post(voiding).then().statusCode(403)
                .body("code", is("attachment.not-adder"));
        Api.as(HEAD).body(reason("x")).post(voiding).then().statusCode(428);
        Api.as(HEAD, 0).body(reason("传错了客户")).post(voiding).then().statusCode(200).body("status", is("VOIDED"))
                .body("voidReason", is("传错了客户")).body("allowedActions", is(List.of())).header("ETag", is("\"1\""));
        Api.as(HEAD, 1).body(reason("再作废")).post(voiding).then().statusCode(409);
        Api.as(REP).queryParam("status", "VOIDED").get(path(id)).then().body("items", hasSize(1));
    }

    @Test
    void only_known_types_that_are_what_their_name_says_are_taken_and_nothing_a_browser_would_run() {
        String id = customer();
        refused(id, "a.pdf", new byte[0], "attachment.empty");
        refused(id, "a.pdf", png(), "attachment.type-differs");
        refused(id, "执照", pdf(), "attachment.type-differs");
        refused(id, "a.html", "<!doctype html><script>alert(1)</script>".getBytes(), "attachment.type-unknown");
        refused(id, "a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(), "attachment.type-unknown");
        refused(id, "a.png", "GIF89a".getBytes(), "attachment.type-unknown");
        refused(id, "a.zip", zip("readme.txt"), "attachment.type-unknown");
        refused(id, "a.docx", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                "attachment.type-unknown");
        refused(id, "a.docx", "PK\u0003\u0004 no archive".getBytes(), "attachment.type-unknown");
        upload(REP, id, about("OTHER", "a.pdf"), Arrays.copyOf(pdf(), (10 << 20) + 1)).then().statusCode(413)
                .body("code", is("request.too-large")).body("params.limit", is("10 MB"));
        uploaded(REP, id, about("OTHER", "a.pdf"), Arrays.copyOf(pdf(), 10 << 20)).then().body("byteSize",
                is(10 << 20));
        Api.as(REP).contentType("multipart/form-data").multiPart("about", "{\"kind\":\"OTHER\",\"fileName\":\"a.pdf\"}",
                "application/json").post(path(id)).then().statusCode(422).body("errors.field", contains("file"));
        upload(REP, id, Map.of("kind", "OTHER"), pdf()).then().statusCode(422)
                .body("errors.field", contains("fileName"));
    }

    @Test
    void only_who_may_read_the_file_sees_its_attachments_and_an_auditor_adds_none() {
        String id = customer();
        String location = uploaded(REP, id, about("OTHER", "a.pdf"), pdf()).header("Location");
        upload(STRANGER, id, about("OTHER", "b.pdf"), pdf()).then().statusCode(403).body("rule", is("S2a-10"));
        Api.as(STRANGER).get(path(id)).then().statusCode(403);
        Api.as(STRANGER).accept("*/*").get(location + "/content").then().statusCode(403);
        String attachment = location.substring(location.lastIndexOf('/') + 1);
        upload(AUDITOR, id, about("OTHER", "b.pdf"), pdf()).then().statusCode(403).body("code", is("auth.forbidden"));
        Api.as(AUDITOR).get(path(id)).then().body("items.allowedActions", is(List.of(List.of())));
        String other = customer();
        Api.as(REP).accept("*/*").get(path(other) + "/" + attachment + "/content").then().statusCode(404);
        upload(REP, other, about("OTHER", "b.pdf", "replaces", attachment), pdf()).then().statusCode(404);
    }

    @Test
    @Rule("S4-24")
    void the_evidence_of_a_change_request_is_found_with_it_and_belongs_to_the_same_customer() {
        String id = customer();
        String asked = request(REP, id, set("NATURAL", Map.of("businessLine", "筒灯"))).path("id");
        Response added = uploaded(REP, id, about("CHANGE_EVIDENCE", "来函.pdf", "changeRequestId", asked), pdf());
        uploaded(REP, id, about("CHANGE_EVIDENCE", "别的.pdf"), pdf());
        Api.as(REP).queryParam("changeRequest", asked).get(path(id)).then()
                .body("items.id", contains(added.<String>path("id")));
        upload(REP, customer(), about("CHANGE_EVIDENCE", "来函.pdf", "changeRequestId", asked), pdf()).then()
                .statusCode(422).body("errors.code", contains("attachment.unknown-change-request"));
    }

    @Test
    void once_the_bytes_of_a_customer_are_destroyed_what_is_known_of_the_files_stays() {
        String id = customer();
        String location = uploaded(REP, id, about("OTHER", "a.pdf"), pdf()).header("Location");
        String other = customer();
        String kept = uploaded(REP, other, about("OTHER", "a.pdf"), pdf()).header("Location");
        Sql.execute(database, "DELETE FROM attachment_content WHERE customer_id = ?", UUID.fromString(id));
        Api.as(REP).accept("*/*").get(location + "/content").then().statusCode(409)
                .body("code", is("attachment.destroyed"));
        Api.as(REP).get(location).then().body("stored", is(false)).body("sha256", not(nullValue()));
        Api.as(REP).accept("*/*").get(kept + "/content").then().statusCode(200);
    }

    private static void refused(String customerId, String name, byte[] file, String code) {
        upload(REP, customerId, about("OTHER", name), file).then().statusCode(422)
                .body("errors.field", contains("file")).body("errors.code", contains(code));
    }

    private static byte[] jpeg() {
        byte[] bytes = pdf();
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xD8;
        bytes[2] = (byte) 0xFF;
        return bytes;
    }

    private static Response trail(String customerId) {
        return Api.as(AUDITOR).queryParam("type", "customer").queryParam("id", customerId)
                .get("/api/v1/services/customer/audit");
    }

    private static String customer() {
        return Forms.form().established().path("customerId");
    }
}
