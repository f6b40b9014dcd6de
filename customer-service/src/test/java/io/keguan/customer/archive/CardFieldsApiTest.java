package io.keguan.customer.archive;

import static io.keguan.customer.Forms.COLLEAGUE;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.form;
import static io.keguan.customer.change.Changes.ask;
import static io.keguan.customer.change.Changes.executed;
import static io.keguan.customer.change.Changes.file;
import static io.keguan.customer.change.Changes.request;
import static io.keguan.customer.change.Changes.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.keguan.customer.Forms;
import io.keguan.customer.archive.domain.CustomerType;
import io.keguan.customer.archive.domain.FileField;
import io.keguan.customer.archive.domain.FileSection;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.OutboxProbe;
import io.keguan.kit.test.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What the regulations want on the card is asked for on a change request, executed, and read back from the card. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CardFieldsApiTest {

    @Inject
    DataSource database;
    @Inject
    OutboxProbe outbox;

    @Test
    @Rule("S0-05")
    void every_field_of_the_catalogue_can_be_filled_in_and_stands_in_the_file() {
        String id = customer();
        Map<String, Map<String, Object>> typed = new LinkedHashMap<>();
        for (FileSection section : FileSection.values()) {
            Map<String, Object> values = new LinkedHashMap<>();
            FileField.in(section).forEach(f -> values.put(f.key(), sample(f)));
            typed.put(section.name(), values);
        }
        @SuppressWarnings("unchecked")
        Map<String, Object>[] lines = typed.entrySet().stream().map(e -> set(e.getKey(), e.getValue()))
                .toArray(Map[]::new);
        executed(request(REP, id, lines));
        Response file = file(REP, id);
        typed.forEach((section, values) -> {
            Map<String, Object> stands = FileSection.valueOf(section).several()
                    ? file.path("entries.findAll { it.section == '" + section + "' }.last().values")
                    : file.path("single." + section);
            Map<String, Object> masked = new LinkedHashMap<>();
            values.forEach((key, value) -> masked.put(key,
                    FileField.of(FileSection.valueOf(section), key).orElseThrow().masked((String) value)));
            assertThat(stands).as(section).containsAllEntriesOf(masked);
        });
    }

    @Test
    @Rule("S1-01")
    void basic_data_are_name_address_phone_and_the_people_who_own_manage_and_represent_the_company() {
        Forms form = form().withContact("role", "所有者");
        String id = form.established().path("customerId");
        executed(request(REP, id, set("NATURAL", Map.of("phone", "0760-89345678", "postalCode", "528421")),
                set("CONTACTS", Map.of("name", "周经理", "role", "经营管理者", "phone", Forms.mobile())),
                set("CONTACTS", Map.of("name", "吴总", "role", "法人代表", "phone", Forms.mobile())),
                set("ADDRESSES", Map.of("use", "DELIVERY", "districtCode", "442000", "street", "同兴路 9 号"))));
        Response card = Api.as(REP).get("/api/v1/customers/" + id);
        card.then().body("name", is(form.get("name"))).body("card.natural.address.street", is("古镇镇中兴大道 8 号"))
                .body("card.natural.postalCode", is("528421"))
                .body("contacts.role", contains("所有者", "经营管理者", "法人代表"))
                .body("entries.find { it.section == 'ADDRESSES' }.values.street", is("同兴路 9 号"));
        assertThat(card.<String>path("card.natural.phoneMasked")).startsWith("0760").endsWith("5678");
    }

    @Test
    @Rule({"S1-03", "S1-04"})
    void since_when_and_in_what_business_the_customer_deals_with_us_is_collected_on_a_visit_by_a_salesperson() {
        String id = customer();
        executed(request(REP, id, set("NATURAL", Map.of("firstDealingOn", "2019-05-06", "businessLine", "LED 筒灯批发",
                "collectedOn", "2026-11-09", "collectedBy", "王芳"))));
        Api.as(REP).get("/api/v1/customers/" + id).then().body("card.natural.firstDealingOn", is("2019-05-06"))
                .body("card.natural.businessLine", is("LED 筒灯批发"))
                .body("card.natural.collectedOn", is("2026-11-09")).body("card.natural.collectedBy", is("王芳"));
        request(REP, id, set("NATURAL", Map.of("collectedOn", "上周五"))).then().statusCode(422)
                .body("errors.field", contains("lines[0].values.collectedOn"))
                .body("errors.code", contains("validation.date")).body("errors.rule", contains("S1-04"));
    }

    @Test
    @Rule("S1-05")
    void characteristics_are_market_area_sales_ability_potential_concept_direction_policy_and_features() {
        stands("CHARACTERISTICS", "characteristics", Map.of("marketArea", "珠三角", "salesAbility", "年销 800 万元",
                "potential", "拟设工程部", "concept", "重品牌", "direction", "工程照明", "policy", "月结 30 天", "features", "网点多"));
    }

    @Test
    @Rule("S1-06")
    void business_status_is_results_share_competitiveness_position_competitors_and_the_relation_to_us() {
        stands("BUSINESS", "business", Map.of("salesResults", "上半年 420 万元", "marketShare", "约一成", "competitiveness",
                "价格有优势", "marketPosition", "古镇前十", "competitorRelation", "同时经销他厂射灯", "businessRelation", "三年经销",
                "cooperation", "配合促销"));
    }

    @Test
    @Rule("S1-07")
    void trading_state_is_activity_problems_strategy_outlook_image_reputation_finance_and_credit() {
        stands("TRADING", "trading", Map.of("salesActivity", "月均两单", "problems", "退货偏多", "strategy", "主推筒灯", "outlook",
                "稳中有升", "image", "良好", "reputation", "守约", "financialStatus", "资金偏紧", "creditStatus", "无逾期"));
    }

    @Test
    @Rule("S3-88")
    void how_and_how_often_a_customer_wants_to_hear_from_us_is_asked_and_only_known_answers_are_taken() {
        String id = customer();
        executed(request(REP, id,
                set("NATURAL", Map.of("preferredChannel", "WECHAT", "preferredFrequency", "QUARTERLY"))));
        Api.as(REP).get("/api/v1/customers/" + id).then().body("card.natural.preferredChannel", is("WECHAT"))
                .body("card.natural.preferredFrequency", is("QUARTERLY"));
        request(REP, id, set("NATURAL", Map.of("preferredChannel", "PIGEON"))).then().statusCode(422)
                .body("errors.code", contains("validation.unknown-value")).body("errors.rule", contains("S3-88"));
    }

    @ParameterizedTest
    @Rule("S1-30")
    @EnumSource(CustomerType.class)
    void a_customer_is_dealer_retailer_agent_or_an_industrial_or_consuming_end_customer(CustomerType type) {
        String id = form().with("type", type.name()).established().path("customerId");
        String name = Api.as(REP).get("/api/v1/customers/" + id).path("name");
        Api.as(REP).get("/api/v1/customers/" + id).then().body("card.natural.type", is(type.name()));
        for (CustomerType asked : CustomerType.values()) {
            Api.as(REP).queryParam("type", asked).queryParam("q", name).get("/api/v1/customers").then()
                    .body("items.id", asked == type ? hasItem(id) : not(hasItem(id)));
        }
        form().with("type", "WHOLESALER").submit(REP).then().statusCode(400).body("errors.field", contains("type"));
    }

    @Test
    @Rule("S1-09")
    void a_key_customer_is_marked_in_the_archive_found_by_it_and_told_to_the_other_services() {
        String id = customer();
        executed(request(REP, id, set("NATURAL", Map.of("category", "KEY"))));
        String name = Api.as(REP).get("/api/v1/customers/" + id).path("name");
        Api.as(REP).queryParam("category", "KEY").queryParam("q", name).get("/api/v1/customers").then()
                .body("items.id", contains(id)).body("items.category", contains("KEY"));
        assertThat(outbox.of(UUID.fromString(id))).extracting(e -> e.payload().path("category").asText())
                .containsExactly("GENERAL", "KEY");
    }

    @Test
    @Rule("S1-11")
    void every_customer_has_exactly_one_owner_whom_neither_a_second_registration_nor_a_change_request_replaces() {
        Forms form = form();
        String id = form.established().path("customerId");
        Api.as(REP).get("/api/v1/customers/" + id).then().body("ownerName", is("王芳"));
        Forms.form().with("companyCode", form.get("companyCode")).submit(COLLEAGUE).then().statusCode(409)
                .body("code", is("registration.company-code-taken"));
        int version = Api.as(COLLEAGUE).get("/api/v1/customers/" + id).path("version");
        ask(COLLEAGUE, Map.of("customerId", id, "customerVersion", version, "kind", "CHANGE", "reason", "归我",
                "lines", List.of(set("NATURAL", Map.of("ownerName", "陈静"))))).then().statusCode(422)
                .body("errors.field", contains("lines[0].values.ownerName"))
                .body("errors.code", contains("change-request.unknown-field"));
        assertThatThrownBy(() -> execute("UPDATE customer SET owner_id = NULL WHERE id = '" + id + "'"))
                .isInstanceOf(SQLException.class).hasMessageContaining("owner_id");
        Api.as(REP).get("/api/v1/customers/" + id).then().body("ownerName", is("王芳"));
    }

    /** Fills in one group of the card, and finds exactly that on it. */
    private static void stands(String section, String group, Map<String, Object> values) {
        String id = customer();
        executed(request(REP, id, set(section, values)));
        Map<String, Object> found = Api.as(REP).get("/api/v1/customers/" + id).path("card." + group);
        assertThat(found).isEqualTo(values);
    }

    private static String customer() {
        return form().established().path("customerId");
    }

    /** Something the field can hold, other than what a new file holds. */
    private static String sample(FileField field) {
        return switch (field) {
            case POSTAL_CODE -> "528421";
            case CONTACT_AGE -> "41";
            case INVOICE_ACCOUNT -> "6222020000012345678";
            case NAME -> Forms.companyName();
            case CONTACT_PRIMARY -> "true";
            default -> switch (field.kind()) {
                case "CHOICE" -> field.choices().getLast();
                case "DATE" -> "2020-02-29";
                case "COMPANY_CODE" -> Forms.companyCode();
                case "PHONE" -> "0760-89345678";
                case "EMAIL" -> "a@example.com";
                case "DISTRICT" -> "440305";
                default -> "内容" + field.ordinal();
            };
        };
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
