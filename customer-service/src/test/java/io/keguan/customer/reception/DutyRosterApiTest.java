package io.keguan.customer.reception;

import static io.keguan.customer.reception.FrontDesk.line;
import static io.keguan.customer.reception.FrontDesk.monday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.staff.persistence.StaffDirectory;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.GoldenSamples;
import io.keguan.kit.test.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DutyRosterApiTest {

    @Inject
    StaffDirectory directory;
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;
    @ConfigProperty(name = "keguan.topic-prefix")
    String prefix;

    private FrontDesk desk;

    @BeforeEach
    void open() {
        desk = new FrontDesk(directory);
    }

    @Test
    @Rule("S2c-29")
    void the_manager_enters_a_week_and_copies_it_to_the_next_one_without_those_away_or_gone() {
        LocalDate monday = monday();
        desk.week(monday).then().body("days", empty()).body("version", is(0))
                .body("allowedActions", contains("enter", "copy-last-week"));
        Response entered = desk.enter(desk.manager, monday, 0, List.of(line(monday, desk.id("值班"), false),
                line(monday, desk.id("前台"), true), line(monday.plusDays(1), desk.id("原经理"), false)));
        entered.then().statusCode(200).body("days.staffName", hasItems("值班" + desk.suffix)).body("version", is(1));
        directory.enable(desk.id("原经理"), false);
        copy(monday.plusDays(7), 0).then().statusCode(200)
                .body("days.day", contains(monday.plusDays(7).toString()))
                .body("days.staffId", contains(desk.id("值班").toString()));
        copy(monday.plusDays(28), 0).then().statusCode(409).body("code", is("duty-roster.nothing-to-copy"));
    }

    @Test
    @Rule("S2c-29")
    void a_wrong_week_is_refused_with_all_reasons_and_a_week_seen_before_as_outdated() {
        LocalDate monday = monday();
        desk.enter(desk.manager, monday, 0, List.of(line(monday, desk.id("值班"), false),
                line(monday, desk.id("前台"), false), line(monday.plusDays(9), desk.id("前台"), true))).then()
                .statusCode(422).body("errors.code", hasItems("duty-roster.two-on-duty", "duty-roster.other-week"));
        desk.enter(desk.manager, monday, 0, List.of(line(monday, UUID.randomUUID(), false))).then().statusCode(422)
                .body("errors.code", contains("reception.staff-unknown"));
        desk.enter(desk.manager, monday.plusDays(1), 0, List.of()).then().statusCode(422)
                .body("errors.code", contains("duty-roster.not-a-monday"));
        desk.enter(desk.clerk, monday, 0, List.of()).then().statusCode(403);
        desk.staffed();
        desk.enter(desk.manager, monday, 0, List.of()).then().statusCode(412);
        desk.enter(desk.manager, monday, 9, List.of()).then().statusCode(412);
        Api.as(desk.manager).body(Map.of("days", List.of()))
                .post("/api/v1/duty-rosters/%s/weeks/%s/actions/enter".formatted(UUID.randomUUID(), monday)).then()
                .statusCode(428);
    }

    @Test
    @Rule("S2c-29")
    void the_desk_knows_people_from_what_the_gateway_tells() {
        UUID person = UUID.randomUUID();
        send("staff", person, 1, "staff.registered.v1");
        await().atMost(Duration.ofSeconds(20)).until(() -> directory.find(person).isPresent());
        assertThat(directory.find(person).orElseThrow().name()).isEqualTo("王晓明");
        send("staff", person, 2, "staff.disabled.v1");
        await().atMost(Duration.ofSeconds(20)).until(() -> !directory.find(person).orElseThrow().enabled());
        send("staff", person, 3, "staff.enabled.v1");
        await().atMost(Duration.ofSeconds(20)).until(() -> directory.find(person).orElseThrow().enabled());
        Api.as(desk.clerk).queryParam("q", "晓明").get("/api/v1/receptions/staff").then().statusCode(200)
                .body("items.id", hasItems(person.toString()));
    }

    private Response copy(LocalDate monday, long seen) {
        return Api.as(desk.manager, seen).post("/api/v1/duty-rosters/%s/weeks/%s/actions/copy-last-week"
                .formatted(desk.department, monday));
    }

    private void send(String aggregate, UUID id, int sequence, String type) {
        String body = GoldenSamples.json(type).replaceAll("\"staffId\": \"[^\"]+\"", "\"staffId\": \"" + id + "\"");
        ProducerRecord<String, String> message = new ProducerRecord<>(prefix + ".staff", id.toString(), body);
        Map.of("ce_id", UUID.randomUUID().toString(), "ce_specversion", "1.0", "ce_type", type, "ce_source",
                "/keguan/gateway", "ce_subject", aggregate + "/" + id, "ce_time", "2026-11-20T09:30:00Z", "ce_aggtype",
                aggregate, "ce_aggseq", Integer.toString(sequence))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrap),
                new StringSerializer(), new StringSerializer())) {
            producer.send(message);
        }
    }
}
