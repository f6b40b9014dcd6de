package io.keguan.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import io.keguan.kit.inbox.Workbench;
import io.keguan.kit.test.Together;

/** Several business connections that write events of the same few aggregates; some of their transactions roll back. */
final class WriterJvm {

    private WriterJvm() {}

    /** Arguments: url, user, password, threads, transactions per thread, aggregate ids. Says how many events it committed. */
    public static void main(String[] args) {
        List<UUID> ids = Stream.of(args).skip(5).map(UUID::fromString).sorted().toList();
        int transactions = Integer.parseInt(args[4]);
        AtomicLong committed = new AtomicLong();
        Together.run(Integer.parseInt(args[3]), thread -> {
            try (Connection connection = Workbench.connect(args[0], args[1], args[2])) {
                connection.setAutoCommit(false);
                for (int i = 0; i < transactions; i++) {
                    committed.addAndGet(transact(connection, ids));
                }
                return true;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        System.out.println("committed " + committed);
    }

    private static int transact(Connection connection, List<UUID> ids) throws SQLException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int first = random.nextInt(ids.size());
        int events = 1 + random.nextInt(3);
        Workbench.write(connection, ids.get(first), events);
        int second = random.nextInt(ids.size());
        if (second > first) {
            Workbench.write(connection, ids.get(second), 1);
            events++;
        }
        if (random.nextInt(20) == 0) {
            connection.rollback();
            return 0;
        }
        connection.commit();
        return events;
    }
}
