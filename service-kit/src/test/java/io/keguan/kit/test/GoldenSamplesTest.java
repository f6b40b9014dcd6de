package io.keguan.kit.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.keguan.kit.domain.DomainEvent;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenSamplesTest {

    private static final Pattern PERSONAL = Pattern
            .compile("(?i).*(phone|mobile|e-?mail|contact|birth|idcard|grade).*");

    record Closed(UUID departmentId, String extra) implements DomainEvent {
        @Override
        public String type() {
            return "department.closed.v1";
        }

        @Override
        public String aggregateType() {
            return "department";
        }

        @Override
        public UUID aggregateId() {
            return departmentId;
        }
    }

    @ParameterizedTest
    @MethodSource("io.keguan.kit.test.GoldenSamples#types")
    void every_sample_conforms_to_its_schema(String type) {
        assertThat(GoldenSamples.faultsOfSample(type)).isEmpty();
        assertThat(GoldenSamples.schema(type).path("title").asText()).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("io.keguan.kit.test.GoldenSamples#types")
    void no_event_carries_a_personal_field_or_the_partner_grade(String type) {
        List<String> names = new ArrayList<>();
        GoldenSamples.schema(type).path("properties").fieldNames().forEachRemaining(names::add);
        assertThat(names).noneMatch(name -> PERSONAL.matcher(name).matches());
    }

    @Test
    void the_catalogue_and_the_asyncapi_document_name_every_type_and_no_other() throws IOException {
        String catalogue = Files.readString(GoldenSamples.docs().resolve("events.md"));
        assertThat(Pattern.compile("^\\| `([a-z0-9.-]+\\.v\\d+)`", Pattern.MULTILINE)
                .matcher(catalogue)
                .results()
                .map(match -> match.group(1))).containsExactlyInAnyOrderElementsOf(GoldenSamples.types());
        JsonNode api = new YAMLMapper().readTree(GoldenSamples.docs().resolve("asyncapi.yaml").toFile());
        List<String> messages = new ArrayList<>();
        api.path("components").path("messages").fieldNames().forEachRemaining(messages::add);
        assertThat(messages).containsExactlyInAnyOrderElementsOf(GoldenSamples.types());
        List<String> sent = new ArrayList<>();
        api.path("channels").forEach(channel -> channel.path("messages").fieldNames().forEachRemaining(sent::add));
        assertThat(sent).containsExactlyInAnyOrderElementsOf(GoldenSamples.types());
    }

    @Test
    void an_event_with_another_field_than_its_sample_is_found_out() {
        assertThatThrownBy(() -> GoldenSamples.assertMatches(new Closed(UUID.randomUUID(), "more")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("extra is not in the schema");
    }

    @Test
    void an_event_with_a_wrong_value_is_found_out() {
        assertThatThrownBy(() -> GoldenSamples.assertMatches(new Closed(null, null))).isInstanceOf(AssertionError.class)
                .hasMessageContaining("$.departmentId: null where string is due");
    }

    @Test
    void a_consumer_reads_the_sample_into_a_smaller_record_of_its_own() {
        record Established(UUID customerId, String name) {}
        assertThat(GoldenSamples.read("customer.established.v1", Established.class).name()).isEqualTo("示例照明有限公司");
    }
}
