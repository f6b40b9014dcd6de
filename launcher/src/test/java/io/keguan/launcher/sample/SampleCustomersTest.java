package io.keguan.launcher.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.keguan.launcher.sample.SampleCustomers.Form;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleCustomersTest {

    private static final Instant TODAY = Instant.parse("2026-11-20T08:00:00Z");
    private static final int ALL = Customers.ESTABLISHED + Customers.OPEN;
    private static final Set<String> DISTRICTS = new HashSet<>();
    private static final Regions REGIONS = regions();

    @Test
    void every_company_code_is_right_and_of_one_company() {
        var codes = forms().stream().map(form -> (String) form.body().get("companyCode")).toList();
        assertThat(codes).doesNotHaveDuplicates().hasSize(ALL).allSatisfy(code -> {
            assertThat(code).matches("[0-9A-HJ-NPQRTUWXY]{18}");
            assertThat(code.charAt(17)).isEqualTo(CompanyCodes.check(code));
            assertThat(code.charAt(16)).isEqualTo(CompanyCodes.bodyCheck(code.substring(8, 16)));
            assertThat(DISTRICTS).contains(code.substring(2, 8));
        });
    }

    @Test
    void the_check_digits_are_those_of_the_standards() {
        assertThat(CompanyCodes.check("91350100M000100Y4")).isEqualTo('3');
        assertThat(CompanyCodes.check("91110000600037341")).isEqualTo('L');
        assertThat(CompanyCodes.bodyCheck("D2143569")).isEqualTo('X');
        assertThat(CompanyCodes.bodyCheck("60003734")).isEqualTo('1');
        var codes = new CompanyCodes(new Random(1));
        assertThat(codes.next(CompanyCodes.INSTITUTION, "330106")).matches("12330106[0-9]{8}.{2}");
    }

    @Test
    void names_set_the_companies_apart_and_are_no_places() {
        var names = forms().stream().map(Form::name).toList();
        assertThat(names).doesNotHaveDuplicates().allSatisfy(name -> assertThat(name).matches("\\p{IsHan}{6,20}"));
        assertThat(names).noneMatch(name -> name.contains("华光"));
        var brands = names.stream().map(name -> name.replaceFirst("^.+?市", "").substring(0, 2)).toList();
        assertThat(brands).doesNotHaveDuplicates().noneMatch(REGIONS::isPlace);
    }

    @Test
    void addresses_lie_in_districts_that_exist_and_telephones_can_be_dialled() {
        var mobiles = new TreeSet<String>();
        assertThat(forms()).allSatisfy(form -> {
            assertThat(DISTRICTS).contains((String) map(form, "address").get("districtCode"));
            assertThat((String) form.body().get("phone"))
                    .matches("(010|02\\d|0[3-9]\\d{2})-[2-9]\\d{6,7}");
            assertThat((String) map(form, "contact").get("phone")).matches("1[3-9]\\d{9}");
            assertThat(mobiles.add((String) map(form, "contact").get("phone"))).isTrue();
        });
    }

    @Test
    void late_registrations_were_contacted_days_before_and_nothing_lies_in_the_future() {
        var customers = new SampleCustomers(REGIONS, TODAY);
        assertThat(contactedAt(customers.next(false))).isBetween(TODAY.minusSeconds(36_000), TODAY);
        assertThat(contactedAt(customers.next(true))).isBefore(TODAY.minusSeconds(8 * 86_400));
    }

    @Test
    void two_installations_have_the_same_customers() {
        assertThat(forms()).isEqualTo(forms());
    }

    @Test
    void those_who_register_may_do_so_and_every_department_has_customers() {
        var registrars = forms().stream().map(Form::registrant).distinct().toList();
        assertThat(registrars).containsExactlyInAnyOrderElementsOf(Territory.ALL.stream()
                .flatMap(territory -> territory.registrants().stream())
                .toList());
        Territory.ALL.forEach(territory -> territory.registrants().forEach(username -> {
            var person = Organization.PEOPLE.stream().filter(p -> p.username().equals(username)).findFirst();
            assertThat(person).hasValueSatisfying(p -> {
                assertThat(p.department()).isEqualTo(territory.department());
                assertThat(p.roles()).containsAnyOf("SALES_REP", "ACCOUNT_MANAGER");
            });
        }));
    }

    @Test
    void every_role_is_somebodys() {
        var roles = new TreeSet<String>();
        Organization.PEOPLE.forEach(person -> roles.addAll(person.roles()));
        assertThat(roles).containsExactlyInAnyOrder("SALES_REP", "ACCOUNT_MANAGER", "DATA_ADMIN", "DEPT_MANAGER",
                "GENERAL_MANAGER", "DEPUTY_GM", "CREDIT_OFFICER", "INVESTIGATOR", "FINANCE", "COMPLAINT_OFFICER",
                "SERVICE_MANAGER", "QUALITY_INSPECTOR", "PRODUCTION", "SERVICE_CLERK", "DISPATCHER", "TECHNICIAN",
                "WORKSHOP_DIRECTOR", "KEY_ACCOUNT_SUPERVISOR", "KEY_ACCOUNT_MANAGER", "MARKET", "AUDITOR");
        assertThat(Organization.PEOPLE.stream().map(Organization.Person::username)).doesNotHaveDuplicates();
    }

    private static List<Form> forms() {
        var customers = new SampleCustomers(REGIONS, TODAY);
        return IntStream.range(0, ALL).mapToObj(i -> customers.next(i % 25 == 11)).toList();
    }

    private static Map<?, ?> map(Form form, String field) {
        return (Map<?, ?>) form.body().get(field);
    }

    private static Instant contactedAt(Form form) {
        return Instant.parse((String) form.body().get("contactedAt"));
    }

    /** The divisions the archive knows, as its API lists them. */
    private static Regions regions() {
        var file = Path.of(System.getProperty("keguan.root", ".."))
                .resolve("customer-service/src/main/resources/divisions-cn.csv");
        var json = new ObjectMapper();
        var provinces = json.createArrayNode();
        var known = new HashMap<String, ArrayNode>();
        try {
            for (var line : new ArrayList<>(Files.readAllLines(file))) {
                var columns = line.split(",");
                if (!columns[0].matches("\\d+")) {
                    continue;
                }
                var code = columns[0];
                ObjectNode division = json.createObjectNode().put("code", code).put("name", columns[1]);
                known.put(code, division.putArray("children"));
                known.getOrDefault(code.substring(0, code.length() - 2), provinces).add(division);
                DISTRICTS.add(code);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new Regions(provinces);
    }
}
