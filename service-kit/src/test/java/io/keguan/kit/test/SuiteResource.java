package io.keguan.kit.test;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A fresh database and fresh topics on the shared infrastructure, and a key that test tokens are signed with. */
public class SuiteResource implements QuarkusTestResourceLifecycleManager {

    static final String PREFIX = "keguan.test.topic-prefix";
    static final String BOOTSTRAP = "keguan.test.bootstrap";
    static final List<String> TOPICS = List.of("customer", "credit", "complaint", "service-order", "staff", "kit");

    @Override
    public Map<String, String> start() {
        TestInfra infra = infra();
        String name = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toLowerCase(Locale.ROOT);
        infra.createDatabase(name);
        createTopics(infra.bootstrap(), name);
        // The tests are loaded by another class loader than this class; properties are what both see.
        System.setProperty(PREFIX, name);
        System.setProperty(BOOTSTRAP, infra.bootstrap());
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.datasource.jdbc.url", infra.jdbcUrl(name));
        config.put("quarkus.datasource.username", name + "_app");
        config.put("quarkus.datasource.password", name);
        config.put("quarkus.flyway.username", name + "_owner");
        config.put("quarkus.flyway.password", name);
        config.put("kafka.bootstrap.servers", infra.bootstrap());
        config.put("keguan.topic-prefix", name);
        config.put("mp.jwt.verify.publickey", Tokens.publicKeyPem());
        return config;
    }

    /** Where the database and the topics are made. */
    protected TestInfra infra() {
        return TestInfra.shared();
    }

    private static void createTopics(String bootstrap, String prefix) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            Stream<NewTopic> topics = TOPICS.stream().map(t -> new NewTopic(prefix + "." + t, 6, (short) 1)
                    .configs(Map.of("cleanup.policy", "compact")));
            admin.createTopics(topics.toList()).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("topics of " + prefix, e);
        }
    }

    @Override
    public void stop() {
        // The infrastructure ends with the Maven run; the next run begins with empty folders.
    }
}
