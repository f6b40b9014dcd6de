package io.keguan.kit.inbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Who listens to which topic, and what each type of event does there. Every event of a type is handed over exactly once, in
 * the order of its aggregate; the handler runs inside the transaction that also notes the event as done. Types without a
 * handler are passed over.
 */
public final class Subscription {

    /** The effect of one event. Whatever it throws rolls the transaction back and the event is tried again. */
    @FunctionalInterface
    public interface Handler<E> {
        void handle(E event, EventMeta meta) throws Exception;
    }

    record Reaction<E>(Class<E> body, Handler<E> handler) {}

    private final String consumer;
    private final String topic;
    private final Map<String, Reaction<?>> reactions;

    private Subscription(String consumer, String topic, Map<String, Reaction<?>> reactions) {
        this.consumer = consumer;
        this.topic = topic;
        this.reactions = Map.copyOf(reactions);
    }

    /** The consumer's name: its positions are kept under it, so it must not change once it has run. */
    public static Subscription of(String consumer) {
        return new Subscription(Objects.requireNonNull(consumer), null, Map.of());
    }

    /** The short name of the topic, such as {@code customer}; the prefix is added. */
    public Subscription from(String shortName) {
        return new Subscription(consumer, Objects.requireNonNull(shortName), reactions);
    }

    /** What to do with events of this type; {@code body} holds only the fields that the consumer needs. */
    public <E> Subscription on(String type, Class<E> body, Handler<E> handler) {
        Map<String, Reaction<?>> more = new LinkedHashMap<>(reactions);
        if (more.put(type, new Reaction<>(body, handler)) != null) {
            throw new IllegalArgumentException("two handlers for " + type);
        }
        return new Subscription(consumer, topic, more);
    }

    public String consumer() {
        return consumer;
    }

    public String topic() {
        return topic;
    }

    Reaction<?> reaction(String type) {
        return reactions.get(type);
    }
}
