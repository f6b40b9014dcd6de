package io.keguan.customer.archive.events;

import static io.keguan.customer.Forms.AUDITOR;
import static io.keguan.customer.Forms.REP;
import static io.keguan.customer.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

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
class CreditEventsTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;
    @ConfigProperty(name = "keguan.topic-prefix")
    String prefix;

    private final UUID account = UUID.randomUUID();

    @Test
    @Rule("S0-06")
    void the_cards_credit_degree_is_what_credit_control_decided_last() {
        String customer = form().established().path("customerId");
        send(1, "credit-account.opened.v1", customer);
        awaitCredit(customer, 5_000_000, "ACTIVE");
        send(2, "credit-account.limit-changed.v1", customer);
        awaitCredit(customer, 8_000_000, "ACTIVE");
        send(3, "credit-account.frozen.v1", customer);
        awaitCredit(customer, 5_000_000, "FROZEN");
        send(3, "credit-account.frozen.v1", customer);
        send(4, "credit-account.unfrozen.v1", customer);
        awaitCredit(customer, 5_000_000, "ACTIVE");
        Response file = Api.as(REP).get("/api/v1/customers/" + customer);
        file.then().header("ETag", is("\"0\"")).body("card.credit.asOf", notNullValue());
        Api.as(REP).queryParam("q", file.<String>path("number")).get("/api/v1/customers").then()
                .body("items[0].credit.limitFen", is(5_000_000)).body("items[0].credit.status", is("ACTIVE"));
        Response timeline = Api.as(REP).get("/api/v1/customers/" + customer + "/timeline");
        timeline.then().body("items.kind", hasItems("customer.credit-opened", "customer.credit-limit-changed",
                "customer.credit-frozen", "customer.credit-unfrozen", "customer.established",
                "registration.submitted"));
        assertThat(timeline.<Integer>path("items.count { it.kind == 'customer.credit-frozen' }"))
                .as("the same event twice changes nothing").isEqualTo(1);
        Api.as(AUDITOR).queryParam("type", "customer").queryParam("id", customer)
                .get("/api/v1/services/customer/audit").then().body("intact", is(true));
    }

    @Test
    @Rule("S3-10")
    void the_card_says_since_when_nothing_goes_out_to_the_customer() {
        String customer = form().established().path("customerId");
        send(1, "credit-account.opened.v1", customer);
        send(2, "credit-account.shipment-stopped.v1", customer);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Api.as(AUDITOR).get("/api/v1/customers/" + customer)
                .then().body("card.credit.shipmentStoppedAt", notNullValue()));
        send(3, "credit-account.shipment-resumed.v1", customer);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Api.as(AUDITOR).get("/api/v1/customers/" + customer)
                .then().body("card.credit.status", is("ACTIVE")).body("card.credit.shipmentStoppedAt", nullValue()));
    }

    private static void awaitCredit(String customer, int limitFen, String status) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Api.as(AUDITOR).get("/api/v1/customers/" + customer)
                .then().body("card.credit.limitFen", is(limitFen)).body("card.credit.status", is(status)));
    }

    /** Sends the golden sample as credit control would, with our customer in it. */
    private void send(int sequence, String type, String customer) {
        String body = GoldenSamples.json(type).replaceAll("\"customerId\": \"[^\"]+\"",
                "\"customerId\": \"" + customer + "\"");
        ProducerRecord<String, String> message = new ProducerRecord<>(prefix + ".credit", account.toString(), body);
        Map.of("ce_id", UUID.randomUUID().toString(), "ce_specversion", "1.0", "ce_type", type, "ce_source",
                "/keguan/credit", "ce_subject", "credit-account/" + account, "ce_time", "2026-11-20T09:30:00Z",
                "ce_aggtype", "credit-account", "ce_aggseq", Integer.toString(sequence))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrap),
                new StringSerializer(), new StringSerializer())) {
            producer.send(message);
        }
    }
}
