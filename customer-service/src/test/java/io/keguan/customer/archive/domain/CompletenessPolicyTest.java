package io.keguan.customer.archive.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompletenessPolicyTest {

    private static final CompletenessPolicy POLICY = new CompletenessPolicy(
            List.of("NATURAL.name", "NATURAL.phone", "CONTACTS.name", "CONTACTS.level"),
            List.of("TRADING.outlook", "INVOICE_TITLES.title"));

    @Test
    @Rule("S2a-04")
    void a_file_is_as_complete_as_the_share_of_the_fields_asked_for_that_are_filled_in() {
        var found = POLICY.of(file(Category.GENERAL, Map.of(FileField.NAME, "华光灯具厂"),
                Map.of(FileField.CONTACT_NAME, "李强")));
        assertThat(found.percent()).isEqualTo(50);
        assertThat(found.missing()).containsExactly(FileField.PHONE, FileField.CONTACT_LEVEL);
    }

    @Test
    @Rule("S0-08")
    void more_is_asked_of_key_customers() {
        Map<FileField, String> filled = Map.of(FileField.NAME, "华光灯具厂", FileField.PHONE, "13800000000");
        Map<FileField, String> contact = Map.of(FileField.CONTACT_NAME, "李强", FileField.CONTACT_LEVEL, "SENIOR");
        assertThat(POLICY.of(file(Category.GENERAL, filled, contact)).percent()).isEqualTo(100);
        var key = POLICY.of(file(Category.KEY, filled, contact));
        assertThat(key.percent()).isEqualTo(66);
        assertThat(key.missing()).containsExactly(FileField.OUTLOOK, FileField.INVOICE_TITLE);
    }

    @Test
    void a_policy_that_asks_for_a_field_no_file_has_is_refused_by_name() {
        assertThatThrownBy(() -> new CompletenessPolicy(List.of("NATURAL.shoeSize"), List.of()))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reasons())
                        .allSatisfy(r -> assertThat(r.params()).containsEntry("field", "NATURAL.shoeSize")));
    }

    private static FileValues file(Category category, Map<FileField, String> single, Map<FileField, String> contact) {
        Map<FileField, String> values = new EnumMap<>(FileField.class);
        values.putAll(single);
        values.put(FileField.CATEGORY, category.name());
        return new FileValues(values, Map.of(FileSection.CONTACTS, Map.of(UUID.randomUUID(), contact)));
    }
}
