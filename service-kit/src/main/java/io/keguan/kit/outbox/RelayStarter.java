package io.keguan.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.Config;
import org.postgresql.ds.PGSimpleDataSource;

import io.keguan.kit.journal.Journal;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

/** Runs the relay while the service runs, and wakes it after every commit that wrote events. */
@ApplicationScoped
public class RelayStarter {

    private final boolean enabled;
    private final Relay relay;

    public RelayStarter(Config config, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        String topic = text(config, "keguan.topic-prefix") + "." + text(config, "keguan.topic");
        this.enabled = config.getValue("keguan.relay.enabled", Boolean.class);
        this.relay = new Relay(RelaySettings.of(text(config, "keguan.service"), topic), () -> connect(config),
                () -> RelayProducer.open(kafka));
    }

    void start(@Observes StartupEvent start) {
        if (enabled) {
            relay.start();
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        relay.close();
    }

    void wake(@Observes Journal.EventsCommitted committed) {
        relay.wake();
    }

    Relay relay() {
        return relay;
    }

    private static Connection connect(Config config) throws SQLException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(text(config, "quarkus.datasource.jdbc.url"));
        database.setUser(text(config, "quarkus.datasource.username"));
        database.setPassword(text(config, "quarkus.datasource.password"));
        database.setApplicationName("keguan-relay");
        database.setConnectTimeout(5);
        // A network that swallows packets must not keep a dead leader waiting for ever.
        database.setSocketTimeout(30);
        database.setTcpKeepAlive(true);
        return database.getConnection();
    }

    private static String text(Config config, String name) {
        return config.getValue(name, String.class);
    }
}
