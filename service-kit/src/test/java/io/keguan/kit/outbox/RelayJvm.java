package io.keguan.kit.outbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import io.keguan.kit.inbox.Workbench;

/** A relay that stops for ever at the moment between Kafka's answer and the mark in the outbox. */
final class RelayJvm {

    private RelayJvm() {}

    /** Arguments: url, user, password, topic, Kafka's address. Says when it has stopped there. */
    public static void main(String[] args) {
        new Relay(RelaySettings.of("bench", args[3]), () -> stoppingAtTheMark(args[0], args[1], args[2]),
                () -> RelayProducer.open(Map.of("bootstrap.servers", args[4]))).run();
    }

    private static Connection stoppingAtTheMark(String url, String user, String password) throws SQLException {
        Connection real = Workbench.connect(url, user, password);
        return (Connection) Proxy.newProxyInstance(RelayJvm.class.getClassLoader(), new Class<?>[]{Connection.class},
                (proxy, method, values) -> {
                    if (method.getName().equals("prepareStatement") && values[0].toString().contains("SET sent_at")) {
                        System.out.println("sent and not marked");
                        new CountDownLatch(1).await();
                    }
                    try {
                        return method.invoke(real, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
