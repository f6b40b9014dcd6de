package io.keguan.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.stream.IntStream;

/** The ports that PostgreSQL, Kafka and Kafka's controller listen on. */
record Ports(int postgres, int kafka, int controller) {

    static Ports from(int base) {
        return new Ports(base + 10, base + 11, base + 12);
    }

    /** Three ports that nobody used a moment ago, all held together so that they differ. */
    static Ports free() {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (var i = 0; i < 3; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return new Ports(sockets.get(0).getLocalPort(), sockets.get(1).getLocalPort(), sockets.get(2)
                    .getLocalPort());
        } catch (IOException e) {
            throw new LaunchFailure("No free port on this machine", e);
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    /** A base whose ports, those of all services and of PostgreSQL and Kafka, nobody used a moment ago. */
    static int freeBase() {
        return IntStream.iterate(20_000, base -> base < 60_000, base -> base + 20)
                .filter(base -> IntStream
                        .rangeClosed(base, base + 12)
                        .allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow(
                        () -> new LaunchFailure("No free ports on this machine"));
    }

    Ports orFail() {
        requireFree("PostgreSQL", postgres);
        requireFree("Kafka", kafka);
        requireFree("Kafka's controller", controller);
        return this;
    }

    static void requireFree(String user, int port) {
        if (!isFree(port)) {
            throw new LaunchFailure("Port " + port + " (" + user
                    + ") is in use; set KEGUAN_PORT_BASE to another number");
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // The port is only being given back.
        }
    }
}
