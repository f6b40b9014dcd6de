package io.keguan.credit.price;

import static io.keguan.credit.Selling.APPROVALS;
import static io.keguan.credit.Selling.DEPUTY;
import static io.keguan.credit.Selling.GM;
import static io.keguan.credit.Selling.LISTS;
import static io.keguan.credit.Selling.MANAGER;
import static io.keguan.credit.Selling.MARKET;
import static io.keguan.credit.Selling.REP;
import static io.keguan.credit.Selling.act;
import static io.keguan.credit.Selling.entry;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.credit.Selling;
import io.keguan.credit.account.Archive;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.http.HttpFilters;
import io.keguan.kit.security.Roles;
import io.keguan.kit.sheet.SheetWriter;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PriceApiTest {

    private static final Map<String, Object> REASON = Map.of("reason", "市场情况");
    private static final List<SheetWriter.Column> COLUMNS = java.util.stream.Stream
            .of("地区", "品种代码", "品种", "包装", "运输", "单价").map(title -> SheetWriter.Column.of(title, 12)).toList();
    private static final LocalDate PAST = LocalDate.of(2019, 1, 1);

    @Test
    @Rule("S3-04")
    void a_price_list_is_proposed_whole_and_approved_by_somebody_else() {
        Response proposed = Selling.propose(LISTS, PAST, List.of(entry("000000", "HG-1", 500)));
        proposed.then().statusCode(201).body("number", startsWith("JG-")).body("status", is("PROPOSED"));
        act(MARKET, LISTS, proposed, "approve", REASON).then().statusCode(403);
        Tokens both = Tokens.staff("何琳").role(Roles.MARKET, Roles.DEPUTY_GM).department(Archive.EXPORT);
        act(both, LISTS, proposed, "approve", REASON).then().statusCode(403)
                .body("code", is("price-list.decider-is-proposer"));
        act(DEPUTY, LISTS, proposed, "approve", REASON).then().statusCode(200).body("status", is("APPROVED"));
        act(DEPUTY, LISTS, proposed, "reject", REASON).then().statusCode(412);
        Api.as(REP).get(LISTS + "/" + proposed.path("id") + "/entries").then()
                .body("items.productCode", contains("HG-1"));
        Api.as(REP).queryParam("status", "APPROVED").get(LISTS).then().body("items.number",
                hasItem(proposed.<String>path("number")));
    }

    @Test
    @Rule("S3-04")
    void every_wrong_row_of_a_list_is_named_and_nothing_is_kept() {
        Selling.propose(LISTS, PAST, List.of(entry("440106", "HG-1", 500), entry("000000", "HG-2", 1),
                entry("000000", "HG-2", 2))).then().statusCode(422)
                .body("errors.field", contains("entries[0].regionCode", "entries[2]"))
                .body("errors.code", contains("price-list.region-unknown", "price-list.row-twice"));
    }

    @Test
    @Rule("S3-04")
    void prices_come_from_a_workbook_in_yuan() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SheetWriter sheet = new SheetWriter(file)) {
            sheet.sheet("价格表", COLUMNS);
            sheet.row(List.of("440000", "hg-9", "筒灯", "纸箱", "汽运", "12.50"));
        }
        Response proposed = workbook(file);
        proposed.then().statusCode(201).body("entries", is(1));
        Api.as(REP).get(LISTS + "/" + proposed.path("id") + "/entries").then()
                .body("items[0].priceFen", is(1250)).body("items[0].productCode", is("HG-9"));
        ByteArrayOutputStream wrong = new ByteArrayOutputStream();
        try (SheetWriter sheet = new SheetWriter(wrong)) {
            sheet.sheet("价格表", COLUMNS);
            sheet.row(List.of("440000", "", "筒灯", "纸箱", "汽运", "十二"));
        }
        workbook(wrong).then().statusCode(422).body("errors.field", hasItem("rows[2].productCode"))
                .body("errors.field", hasItem("rows[2].priceFen"));
    }

    private static Response workbook(ByteArrayOutputStream file) {
        return Api.described().auth().oauth2(MARKET.token()).contentType(HttpFilters.XLSX)
                .queryParam("name", "工作簿").queryParam("validFrom", PAST.toString()).body(file.toByteArray())
                .post(LISTS + "/workbook");
    }

    @Test
    @Rule("S3-04")
    void a_price_below_the_list_is_approved_within_the_authority_of_the_office_and_not_by_the_applicant() {
        Selling.prices();
        Response asked = ask(95_000, 100);
        asked.then().statusCode(201).body("listPriceFen", is(100_000)).body("discountBp", is(500));
        act(MANAGER, APPROVALS, asked, "approve", REASON).then().statusCode(403)
                .body("code", is("price-approval.beyond-authority")).body("rule", is("S3-04"));
        act(DEPUTY, APPROVALS, asked, "approve", REASON).then().statusCode(200).body("status", is("APPROVED"))
                .body("allowedActions", empty());
        Response more = ask(60_000, 100);
        act(GM, APPROVALS, more, "approve", REASON).then().statusCode(403);
        act(REP, APPROVALS, more, "withdraw", REASON).then().statusCode(200).body("status", is("WITHDRAWN"));
    }

    private static Response ask(long fen, int quantity) {
        Map<String, Object> wanted = new HashMap<>(Map.of("accountId", Archive.opened().path("id"), "regionCode",
                "440000", "productCode", Selling.LAMP, "packing", "纸箱", "transport", "汽运", "priceFen", fen, "quantity",
                quantity, "validUntil", "2999-01-01", "reason", "竞争对手降价"));
        return Api.as(REP).body(wanted).post(APPROVALS);
    }
}
