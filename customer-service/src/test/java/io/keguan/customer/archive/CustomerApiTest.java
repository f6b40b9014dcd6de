package io.keguan.customer.archive;

import static io.keguan.customer.Forms.AUDITOR;
import static io.keguan.customer.Forms.COLLEAGUE;
import static io.keguan.customer.Forms.DATA_ADMIN;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.STRANGER;
import static io.keguan.customer.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.keguan.customer.Forms;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.keguan.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerApiTest {

    private static final String CUSTOMERS = "/api/v1/customers";

    @Inject
    OutboxProbe outbox;

    @Test
    @Rule({"S0-04", "S4-27"})
    void a_customer_is_found_by_characters_pinyin_initials_phone_tail_code_and_number() {
        Forms form = form().with("name", "重庆市曾氏欣怡灯饰有限公司").withContact("phone", "13500008642").with("phone",
                "023-68881357");
        String id = form.established().path("customerId");
        String number = Api.as(REP).get(CUSTOMERS + "/" + id).path("number");
        for (String asked : List.of("欣", "欣怡", "曾氏欣怡灯饰", "zengshi", "cengshixinyi", "chongqing", "zhongqing",
                "xinyidengshi",
                "xyds", "zsxy", "csxy", "8642", "00008642", "881357", "1357", (String) form.get("companyCode"), number,
                number.substring(3), "重庆市 曾氏")) {
            Api.as(REP).queryParam("q", asked).queryParam("limit", 200).get(CUSTOMERS).then().statusCode(200)
                    .body("items.id", hasItem(id));
        }
        for (String other : List.of("欣氏", "怡欣", "xinyideng9", "9642", "864")) {
            Api.as(REP).queryParam("q", other).queryParam("limit", 200).get(CUSTOMERS).then().body("items.id",
                    not(hasItem(id)));
        }
    }

    @Test
    @Rule({"S0-05", "S4-04", "S0-03", "S2a-04"})
    void the_card_has_its_six_groups_and_the_file_its_contacts_and_needs() {
        String id = form().with("serviceNeeds", "两周内送样").with("enterpriseNature", "民营").established()
                .path("customerId");
        Api.as(REP).get(CUSTOMERS + "/" + id).then().statusCode(200)
                .body("card", hasKey("natural")).body("card", hasKey("characteristics"))
                .body("card", hasKey("business")).body("card", hasKey("economic")).body("card", hasKey("credit"))
                .body("card", hasKey("trading"))
                .body("card.natural.enterpriseNature", is("民营"))
                .body("card.natural.category", is("GENERAL"))
                .body("card.natural.address.street", is("古镇镇中兴大道 8 号"))
                .body("serviceNeeds", is("两周内送样"))
                .body("contacts", hasSize(1)).body("contacts[0].name", is("李强"))
                .body("contacts[0].phoneMasked", notNullValue())
                .body("ownerName", is("王芳"))
                .body("allowedActions", contains("request-change", "report-error", "request-merge", "seal"));
        Api.as(AUDITOR).get(CUSTOMERS + "/" + id).then().body("allowedActions", is(List.of()));
    }

    @Test
    @Rule("S2a-10")
    void another_departments_file_needs_the_general_managers_approval_and_a_search_only_shows_whose_it_is() {
        String name = Forms.companyName();
        String id = form().with("name", name).established().path("customerId");
        long audits = outbox.rows("audit_entry");
        Api.as(STRANGER).get(CUSTOMERS + "/" + id).then().statusCode(403).body("code", is("customer.access-needed"))
                .body("rule", is("S2a-10")).body("params.grantedBy", is("GENERAL_MANAGER"));
        Api.as(STRANGER).get(CUSTOMERS + "/" + id + "/timeline").then().statusCode(403);
        assertThat(outbox.rows("audit_entry")).isEqualTo(audits);
        Response found = Api.as(STRANGER).queryParam("q", name).get(CUSTOMERS);
        found.then().body("items", hasSize(1)).body("items[0].access", is("LIMITED"))
                .body("items[0].name", is(name)).body("items[0].ownerName", is("王芳"))
                .body("items[0].departmentName", notNullValue());
        for (String closed : List.of("companyCode", "category", "type", "status", "contactName", "phoneMasked",
                "provinceName", "credit", "version", "establishedAt")) {
            found.then().body("items[0]." + closed, nullValue());
        }
        Api.as(REP).get("/api/v1/services/customer/rules").then()
                .body("items.find { it.rule == 'S2a-10' }.enforcedIn", hasItem("customer.access-needed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.DATA_ADMIN, Roles.GENERAL_MANAGER, Roles.DEPUTY_GM, Roles.AUDITOR, Roles.MARKET})
    void some_roles_read_the_files_of_the_whole_company(String role) {
        String id = form().established().path("customerId");
        Tokens reader = Tokens.staff("公司" + role).role(role).department(UUID.randomUUID());
        Api.as(reader).get(CUSTOMERS + "/" + id).then().statusCode(200);
    }

    @Test
    void a_manager_reads_the_departments_below_and_everyone_their_own_customers() {
        String id = form().established().path("customerId");
        Tokens above = Tokens.staff("部门经理").role(Roles.DEPT_MANAGER).department(UUID.randomUUID(), Forms.SALES);
        Api.as(above).get(CUSTOMERS + "/" + id).then().statusCode(200);
        Tokens moved = Tokens.staff("王芳").role(Roles.SALES_REP).department(Forms.EXPORT);
        Api.as(moved).get(CUSTOMERS + "/" + id).then().statusCode(200);
    }

    @Test
    @Rule("S4-02")
    void whoever_adds_or_looks_into_a_file_leaves_a_trace() {
        String id = form().established().path("customerId");
        Response file = Api.as(COLLEAGUE).get(CUSTOMERS + "/" + id);
        String contact = file.path("contacts[0].id");
        assertThat(file.<String>path("contacts[0].phoneMasked")).matches("139\\*{4}\\d{4}");
        String reveal = CUSTOMERS + "/" + id + "/contacts/" + contact + "/actions/reveal";
        Api.as(COLLEAGUE).body(Map.of("field", "PHONE")).post(reveal).then().statusCode(422)
                .body("errors.field", contains("purpose")).body("rule", is("S4-02"));
        String phone = Api.as(COLLEAGUE).body(Map.of("field", "PHONE", "purpose", "约见送样")).post(reveal).path("value");
        assertThat(phone).matches("139\\d{8}");
        Api.as(COLLEAGUE).body(Map.of("field", "EMAIL", "purpose", "寄报价单")).post(reveal).then().body("value",
                is("li@example.com"));
        Api.as(STRANGER).body(Map.of("field", "PHONE", "purpose", "挖客户")).post(reveal).then().statusCode(403);
        Response trail = Api.as(AUDITOR).queryParam("type", "customer").queryParam("id", id)
                .get("/api/v1/services/customer/audit");
        trail.then().body("intact", is(true))
                .body("items.action", contains("reveal", "reveal", "view", "established"))
                .body("items.actorName", contains("陈静", "陈静", "陈静", "刘敏"))
                .body("items.reason", hasItems("约见送样", "寄报价单"));
        Api.as(REP).queryParam("type", "customer").queryParam("id", id).get("/api/v1/services/customer/audit").then()
                .statusCode(200);
        Api.as(STRANGER).queryParam("type", "customer").queryParam("id", id).get("/api/v1/services/customer/audit")
                .then()
                .statusCode(404);
        assertThat(trail.asString()).as("the trail holds no personal data").doesNotContain(phone, "li@example.com");
    }

    @Test
    void the_list_is_filtered_sorted_and_turned_page_by_page() {
        Tokens owner = Tokens.staff("分页员").role(Roles.SALES_REP).department(Forms.EXPORT);
        for (int i = 0; i < 5; i++) {
            Response seen = form().with("category", i % 2 == 0 ? "KEY" : "TARGET").submit(owner);
            Forms.act(DATA_ADMIN, seen, "establish", Map.of("channel", "EMAIL", "confirmedWith", "李强")).then()
                    .statusCode(200);
        }
        UUID id = Tokens.idOf("分页员");
        Response first = Api.as(owner).queryParam("owner", id).queryParam("limit", 2).get(CUSTOMERS);
        first.then().body("items", hasSize(2)).body("total.count", is(5)).body("total.capped", is(false));
        Response second = Api.as(owner).queryParam("owner", id).queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next")).get(CUSTOMERS);
        Response third = Api.as(owner).queryParam("owner", id).queryParam("limit", 2)
                .queryParam("cursor", second.<String>path("next")).get(CUSTOMERS);
        third.then().body("items", hasSize(1)).body("next", nullValue());
        Api.as(owner).queryParam("owner", id).queryParam("category", "KEY").queryParam("sort", "number").get(CUSTOMERS)
                .then().body("items", hasSize(3)).body("items.category", not(hasItem("TARGET")));
        Api.as(STRANGER).queryParam("owner", Tokens.idOf("无人")).get(CUSTOMERS).then().body("items", hasSize(0));
    }

    @Test
    void divisions_are_a_tree_of_provinces_cities_and_districts() {
        Api.as(REP).get("/api/v1/regions").then().statusCode(200).body("items", hasSize(34))
                .body("items.find { it.name == '广东省' }.children.find { it.name == '深圳市' }.children.name",
                        hasItem("南山区"));
        assertThat(Api.as(REP).get("/api/v1/regions").header("Cache-Control")).contains("max-age=86400");
    }
}
