package io.keguan.kit.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.eclipse.microprofile.config.Config;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

/** Runs a loop for every subscription of the service while the service runs. */
@ApplicationScoped
public class Consumers {

    private final boolean enabled;
    private final Map<String, ConsumerLoop> loops = new TreeMap<>();

    public Consumers(Config config, @Identifier("default-kafka-broker") Map<String, Object> kafka, ObjectMapper json,
            JtaTransactions transactions, @Any Instance<EventConsumer> consumers) {
        this.enabled = config.getValue("keguan.consumers.enabled", Boolean.class);
        String prefix = config.getValue("keguan.topic-prefix", String.class);
        consumers.stream().map(EventConsumer::subscription).forEach(subscription -> {
            String topic = prefix + "." + subscription.topic();
            String group = prefix + "." + subscription.consumer() + "." + subscription.topic();
            Patience patience = new Patience();
            Inbox inbox = new Inbox(subscription, topic, transactions, json, patience);
            ConsumerLoop loop = new ConsumerLoop(topic, inbox, () -> InboxConsumer.open(kafka, group), patience);
            if (loops.put(name(subscription.consumer(), topic), loop) != null) {
                throw new IllegalStateException("two subscriptions of " + subscription.consumer() + " to " + topic);
            }
        });
    }

    void start(@Observes StartupEvent start, MeterRegistry meters) {
        if (enabled) {
            loops.values().forEach(ConsumerLoop::start);
            loops.forEach((name, loop) -> Gauge.builder("keguan.inbox.lag", loop, ConsumerLoop::lag)
                    .description("events of the topic that were not handed over yet")
                    .tag("consumer", loop.inbox().subscription().consumer())
                    .tag("topic", loop.inbox().subscription().topic())
                    .register(meters));
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        loops.values().forEach(ConsumerLoop::close);
    }

    /** Whether a consumer has read what was waiting for it when the service started; true when nothing is consumed here. */
    public boolean caughtUp(String consumer) {
        return !enabled || loops.values()
                .stream()
                .filter(loop -> loop.inbox().subscription().consumer().equals(consumer))
                .allMatch(ConsumerLoop::caughtUp);
    }

    Collection<ConsumerLoop> loops() {
        return List.copyOf(loops.values());
    }

    Optional<Inbox> inbox(String consumer, String topic) {
        return Optional.ofNullable(loops.get(name(consumer, topic))).map(ConsumerLoop::inbox);
    }

    private static String name(String consumer, String topic) {
        return consumer + "<" + topic;
    }
}
