package io.keguan.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.kit.domain.DomainEvent;
import io.keguan.kit.domain.Ids;
import io.keguan.kit.journal.JournalWriter;
import io.keguan.kit.outbox.Relay;
import io.keguan.kit.outbox.RelayProducer;
import io.keguan.kit.outbox.RelaySettings;
import io.keguan.kit.test.TestInfra;

/** A producing and a consuming service without a container around them: one database, one topic, plain transactions. */
public final class Workbench implements AutoCloseable {

    /** The event of these tests: the number is its place as the writer counted it. */
    public record Fact(UUID factId, String text) implements DomainEvent {
        @Override
        public String type() {
            return "fact.noted.v1";
        }

        @Override
        public String aggregateType() {
            return "fact";
        }

        @Override
        public UUID aggregateId() {
            return factId;
        }
    }

    /** What can be read from the topic itself: how many messages, and how many that overtook one of their aggregate. */
    public record Wire(long messages, long misordered) {}

    static final String CONSUMER = "reader";
    private static final int PARTITIONS = 6;
    private static final JournalWriter WRITER = new JournalWriter(new ObjectMapper());

    private final TestInfra infra;
    private final String name = "b" + UUID.randomUUID().toString().replace("-", "").substring(0, 12)
            .toLowerCase(Locale.ROOT);
    private final Deque<AutoCloseable> running = new ConcurrentLinkedDeque<>();

    public Workbench(TestInfra infra) {
        this.infra = infra;
        infra.createDatabase(name);
        Flyway.configure().dataSource(infra.jdbcUrl(name), name + "_owner", name).locations("db/kit").load().migrate();
        update("CREATE TABLE applied (id bigint GENERATED ALWAYS AS IDENTITY, agg_id uuid, seq bigint, event_id uuid)");
        update("GRANT ALL ON applied TO " + name + "_app");
        try (Admin admin = Admin.create(kafka())) {
            admin.createTopics(List.of(new NewTopic(topic(), PARTITIONS, (short) 1))).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return infra.jdbcUrl(name);
    }

    public String user() {
        return name + "_app";
    }

    public String password() {
        return name;
    }

    public String topic() {
        return name + ".bench";
    }

    public Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", infra.bootstrap());
    }

    public Connection connect() throws SQLException {
        return connect(url(), user(), password());
    }

    public static Connection connect(String url, String user, String password) throws SQLException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        return database.getConnection();
    }

    /** A connection that ends with the bench, because the thread that uses it does not close it. */
    Connection kept() throws SQLException {
        Connection connection = connect();
        running.addLast(connection);
        return connection;
    }

    /** Writes events of one aggregate as a business transaction does, without committing. */
    public static void write(Connection connection, UUID id, int events) throws SQLException {
        List<DomainEvent> facts = IntStream.range(0, events).<DomainEvent>mapToObj(i -> new Fact(id, "事实")).toList();
        WRITER.write(connection, "fact", id, facts, List.of(), Instant.now());
    }

    /** Writes and commits. */
    public void write(UUID id, int events) {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            write(connection, id, events);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Relay relay() {
        Relay relay = new Relay(RelaySettings.of("bench", topic()), this::connect, () -> RelayProducer.open(kafka()));
        relay.start();
        running.push(relay);
        return relay;
    }

    /** A consumer that notes what it applies, after the handler had its say. */
    ConsumerLoop consumer(Subscription.Handler<Fact> handler) {
        Patience patience = new Patience();
        PlainTransactions transactions = new PlainTransactions(this::kept);
        ConsumerLoop loop = new ConsumerLoop(topic(), inbox(transactions, handler, patience),
                () -> InboxConsumer.open(kafka(), name), patience);
        loop.start();
        running.push(loop);
        return loop;
    }

    public AutoCloseable consumer() {
        return consumer((fact, meta) -> {});
    }

    Inbox inbox(PlainTransactions transactions, Subscription.Handler<Fact> handler, Patience patience) {
        Subscription subscription = Subscription.of(CONSUMER).from("bench").on("fact.noted.v1", Fact.class,
                (fact, meta) -> {
                    handler.handle(fact, meta);
                    note(transactions.current(), meta);
                });
        return new Inbox(subscription, topic(), transactions, new ObjectMapper(), patience);
    }

    private static void note(Connection connection, EventMeta meta) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("INSERT INTO applied (agg_id, seq, event_id) VALUES (?, ?, ?)")) {
            insert.setObject(1, meta.aggregateId());
            insert.setLong(2, meta.sequence());
            insert.setObject(3, meta.eventId());
            insert.executeUpdate();
        }
    }

    /** Puts messages on the topic past the outbox. */
    void send(UUID id, long... sequences) {
        try (Producer<String, String> producer = RelayProducer.open(kafka())) {
            LongStream.of(sequences).forEach(sequence -> producer.send(message(id, "fact.noted.v1", sequence, "{}")));
        }
    }

    void send(ProducerRecord<String, String> message) {
        try (Producer<String, String> producer = RelayProducer.open(kafka())) {
            producer.send(message);
        }
    }

    ProducerRecord<String, String> message(UUID id, String type, long sequence, String body) {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic(), id.toString(), body);
        Map.of("ce_id", Ids.next().toString(), "ce_type", type, "ce_aggtype", "fact", "ce_subject", "fact/" + id,
                "ce_aggseq", Long.toString(sequence), "ce_time", Instant.now().toString())
                .forEach((header, value) -> message.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    /** The events of an aggregate in the order in which they were applied. */
    List<Long> applied(UUID id) {
        return List.of(query("SELECT coalesce(string_agg(seq::text, ',' ORDER BY id), '') FROM applied WHERE agg_id = '"
                + id + "'").split(",")).stream().filter(s -> !s.isEmpty()).map(Long::valueOf).toList();
    }

    /** Events that were applied out of turn or twice. */
    public long misordered() {
        return number("SELECT count(*) FROM (SELECT seq, coalesce(lag(seq) OVER (PARTITION BY agg_id ORDER BY id), 0)"
                + " AS before FROM applied) a WHERE seq <> before + 1");
    }

    public Wire wire() {
        long misordered = 0;
        Map<String, Long> last = new HashMap<>();
        List<ConsumerRecord<String, String>> messages = messages();
        for (ConsumerRecord<String, String> message : messages) {
            long sequence = Incoming.of(message).orElseThrow().meta().sequence();
            String aggregate = message.key().split("/", 2)[0];
            long before = last.getOrDefault(aggregate, 0L);
            misordered += sequence > before + 1 ? 1 : 0;
            last.put(aggregate, Math.max(before, sequence));
        }
        return new Wire(messages.size(), misordered);
    }

    /** The headers of the first message. */
    public Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        messages().getFirst().headers().forEach(header -> headers.put(header.key(),
                new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private List<ConsumerRecord<String, String>> messages() {
        List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(p -> new TopicPartition(topic(), p))
                .toList();
        List<ConsumerRecord<String, String>> messages = new ArrayList<>();
        try (Consumer<String, String> reader = new KafkaConsumer<>(new HashMap<>(kafka()), new StringDeserializer(),
                new StringDeserializer())) {
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> reader.position(p) < ends.get(p))) {
                reader.poll(Duration.ofSeconds(1)).forEach(messages::add);
            }
        }
        return messages;
    }

    public long number(String sql) {
        return Long.parseLong(query(sql));
    }

    public String query(String sql) {
        try (Connection connection = infra.superuser(name);
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public int update(String sql) {
        try (Connection connection = infra.superuser(name);
                PreparedStatement update = connection.prepareStatement(sql)) {
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }

    static List<UUID> ids(int count) {
        return Collections.unmodifiableList(IntStream.range(0, count).mapToObj(i -> Ids.next()).toList());
    }
}
