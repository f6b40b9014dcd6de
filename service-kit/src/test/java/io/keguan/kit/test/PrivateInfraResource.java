package io.keguan.kit.test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same on a PostgreSQL and a Kafka that belong to one test class, which may kill and restart them. */
public class PrivateInfraResource extends SuiteResource {

    private static final String PORT = "keguan.test.infra-port";

    private TestInfra infra;
    private ServerSocket door;

    /** {@code kill-postgres}, {@code start-postgres}, {@code kill-kafka} or {@code start-kafka}; returns when it is done. */
    public static void command(String line) {
        // The tests are loaded by another class loader than this resource; a socket reaches from one to the other.
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.getInteger(PORT));
                BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream()))) {
            new PrintWriter(socket.getOutputStream(), true).println(line);
            if (!"done".equals(answer.readLine())) {
                throw new IllegalStateException(line + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(super.start());
        // Every failed call says so; here they fail by the hundred.
        List.of("io.agroal.pool", "org.hibernate.orm.jdbc.error", "com.arjuna.ats.jta", "io.keguan.kit.due")
                .forEach(category -> config.put("quarkus.log.category.\"" + category + "\".level", "OFF"));
        return config;
    }

    @Override
    protected TestInfra infra() {
        infra = TestInfra.privateInstance();
        try {
            door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty(PORT, Integer.toString(door.getLocalPort()));
        Thread.ofPlatform().daemon().name("infra-commands").start(this::obey);
        return infra;
    }

    /** After the resource of all tests, whose settings it replaces. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            infra.close();
        }
    }

    private void obey() {
        while (!door.isClosed()) {
            try (Socket socket = door.accept();
                    BufferedReader order = new BufferedReader(new InputStreamReader(socket.getInputStream()))) {
                infra.command(order.readLine());
                new PrintWriter(socket.getOutputStream(), true).println("done");
            } catch (IOException | IllegalStateException refused) {
                // The caller sees an answer without "done"; a closed door ends the loop.
                continue;
            }
        }
    }
}
