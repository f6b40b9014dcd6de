package io.keguan.credit.account;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.eclipse.microprofile.config.ConfigProvider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.keguan.kit.security.Roles;
import io.keguan.kit.test.Api;
import io.keguan.kit.test.GoldenSamples;
import io.keguan.kit.test.Tokens;
import io.restassured.response.Response;

/** The customer archive as this service hears it: its golden sample, sent over the real broker for another customer. */
public final class Archive {

    public static final UUID SALES = UUID.fromString("0193a0b1-0001-7000-8000-000000000011");
    public static final UUID EXPORT = UUID.fromString("0193a0b1-0001-7000-8000-000000000012");
    public static final Tokens OFFICER = officer("周敏");
    public static final Tokens REP = Tokens.staff("王芳").role(Roles.SALES_REP).department(SALES);
    public static final String PATH = "/api/v1/credit-accounts";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", config("kafka.bootstrap.servers"), "acks", "all"), new StringSerializer(),
            new StringSerializer());

    private Archive() {}

    /** A customer whose file has begun. */
    public record Customer(UUID id, String number, String name, UUID department, UUID owner) {

        /** Says so on the topic; sequence 1 is the first event of the customer. */
        public void established(long sequence) {
            say("customer.established.v1", sequence);
        }

        /** Says that the file was changed into what this customer is. */
        public void changed(long sequence) {
            say("customer.changed.v1", sequence);
        }

        /** The cooperation has ended. */
        public void sealed(long sequence) {
            say("customer.sealed.v1", sequence);
        }

        public void unsealed(long sequence) {
            say("customer.unsealed.v1", sequence);
        }

        /** The file was a second one of the same company. */
        public void mergedInto(Customer kept, long sequence) {
            send("customer", id, "customer.merged.v1", sequence, sample("customer.merged.v1")
                    .put("customerId", id.toString()).put("number", number).put("intoCustomerId", kept.id.toString())
                    .put("intoNumber", kept.number));
        }

        /** What stands where another event stood. */
        public void erased(long sequence) {
            say("customer.erased.v1", sequence);
        }

        /** The file is gone. */
        public void destroyed(long sequence) {
            say("customer.destroyed.v1", sequence);
        }

        /** A duty at the file was done; sequence 1 is the first event of the duty. */
        public void dutyDone(String kind) {
            UUID duty = UUID.randomUUID();
            send("duty", duty, "duty.done.v1", 1, sample("duty.done.v1").put("dutyId", duty.toString())
                    .put("customerId", id.toString()).put("kind", kind));
        }

        private void say(String type, long sequence) {
            ObjectNode body = sample(type).put("customerId", id.toString()).put("number", number);
            if (body.has("name")) {
                body.put("name", name).put("departmentId", department.toString()).put("ownerId", owner.toString());
            }
            send("customer", id, type, sequence, body);
        }

        /** The account as the credit officer sees it, as soon as it is there. */
        public Response account() {
            String id = await().atMost(Duration.ofSeconds(30)).until(this::accountId, found -> found != null);
            return Api.as(OFFICER).get(PATH + "/" + id);
        }

        private String accountId() {
            return Api.as(OFFICER).queryParam("customerId", id).get(PATH).path("items[0].id");
        }
    }

    private static ObjectNode sample(String type) {
        try {
            return (ObjectNode) JSON.readTree(GoldenSamples.json(type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(String aggregate, UUID id, String type, long sequence, ObjectNode body) {
        ProducerRecord<String, String> message = new ProducerRecord<>(config("keguan.topic-prefix") + ".customer",
                id.toString(), body.toString());
        Map.of("ce_id", UUID.randomUUID().toString(), "ce_specversion", "1.0", "ce_type", type, "ce_source",
                "/keguan/customer", "ce_subject", aggregate + "/" + id, "ce_aggtype", aggregate, "ce_time",
                "2026-11-20T07:15:00Z", "ce_aggseq", Long.toString(sequence))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            PRODUCER.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Tokens officer(String name) {
        return Tokens.staff(name).role(Roles.CREDIT_OFFICER).department(EXPORT);
    }

    public static Customer customer() {
        int number = ThreadLocalRandom.current().nextInt(1_000_000);
        return new Customer(UUID.randomUUID(), "KH-2026-%06d".formatted(number), "中山市星河照明%06d有限公司".formatted(number),
                SALES, Tokens.idOf("王芳"));
    }

    /** Another customer whose events travel behind those of the given one. */
    public static Customer inPartitionOf(Customer customer) {
        return Stream.generate(Archive::customer)
                .filter(other -> partition(other) == partition(customer))
                .findFirst()
                .orElseThrow();
    }

    private static int partition(Customer customer) {
        byte[] key = customer.id.toString().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % 6;
    }

    /** A customer with its account; returns the account. */
    public static Response opened() {
        Customer customer = customer();
        customer.established(1);
        return customer.account();
    }

    public static Response act(Tokens by, Response seen, String action, String reason) {
        return Api.as(by, seen.<Integer>path("version"))
                .body(Map.of("reason", reason))
                .post(PATH + "/" + seen.path("id") + "/actions/" + action);
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
