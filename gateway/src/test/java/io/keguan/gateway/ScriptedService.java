package io.keguan.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A service behind the gateway that does what the path asks for: {@code echo} tells what arrived, {@code silent} never
 * answers, {@code broken} stops in the middle, {@code paused/key} waits in the middle of 5 MB for {@code go-on/key},
 * {@code arrived/key} says how much of a body has come in so far, {@code moody/key} hangs up the first time.
 */
final class ScriptedService {

    static final int LARGE = 5_000_000;

    private static final String ROOT = "/api/v1/customers/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();

    ScriptedService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        gates.values().forEach(CountDownLatch::countDown);
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        String[] script = path.startsWith(ROOT) ? path.substring(ROOT.length()).split("/") : new String[]{path};
        String key = script.length > 1 ? script[1] : "";
        if (key.equals("attachments")) {
            receive(call, count(script[0]));
            return;
        }
        switch (script[0]) {
            case "silent" -> await(new CountDownLatch(1));
            case "broken" -> broken(call);
            case "paused" -> paused(call, gate(key));
            case "go-on" -> {
                gate(key).countDown();
                json(call, Map.of());
            }
            case "receive" -> receive(call, count(key));
            case "arrived" -> json(call, Map.of("bytes", count(key).get()));
            case "moody" -> moody(call, count(key));
            case "location" -> {
                call.getResponseHeaders().set("Location", url() + ROOT + "42");
                json(call, Map.of());
            }
            case "/q/openapi" -> json(call, description());
            default -> echo(call);
        }
    }

    private void echo(HttpExchange call) throws IOException {
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("method", call.getRequestMethod());
        seen.put("uri", call.getRequestURI().toString());
        Map<String, Object> headers = new LinkedHashMap<>();
        call.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), String.join("|", values)));
        seen.put("headers", headers);
        seen.put("length", call.getRequestBody().readAllBytes().length);
        call.getResponseHeaders().set("Server", "scripted/1");
        call.getResponseHeaders().set("Set-Cookie", "upstream=1");
        call.getResponseHeaders().set("X-Powered-By", "scripts");
        call.getResponseHeaders().set("Keep-Alive", "timeout=5");
        call.getResponseHeaders().set("Content-Security-Policy", "default-src *");
        call.getResponseHeaders().set("ETag", "\"7\"");
        json(call, seen);
    }

    private static void broken(HttpExchange call) throws IOException {
        call.sendResponseHeaders(200, 1000);
        call.getResponseBody().write(new byte[10]);
        call.getResponseBody().flush();
        hangUp(call);
    }

    private static void paused(HttpExchange call, CountDownLatch gate) throws IOException {
        call.getResponseHeaders().set("Content-Type", "application/octet-stream");
        call.sendResponseHeaders(200, 0);
        try (OutputStream out = call.getResponseBody()) {
            out.write(new byte[LARGE / 2]);
            out.flush();
            await(gate);
            out.write(new byte[LARGE - LARGE / 2]);
        }
    }

    private static void receive(HttpExchange call, AtomicLong count) throws IOException {
        try (InputStream in = call.getRequestBody()) {
            byte[] part = new byte[8192];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                count.addAndGet(read);
            }
        }
        json(call, Map.of("bytes", count.get()));
    }

    private static void moody(HttpExchange call, AtomicLong count) throws IOException {
        if (count.incrementAndGet() == 1) {
            hangUp(call);
        } else {
            json(call, Map.of("tries", count.get()));
        }
    }

    /** Ends the connection without an answer. */
    private static void hangUp(HttpExchange call) {
        call.close();
        throw new IllegalStateException("hung up");
    }

    private static Map<String, Object> description() {
        Map<String, Object> ok = Map.of("responses", Map.of("200", Map.of("description", "OK", "content",
                Map.of("application/json", Map.of("schema", Map.of("$ref", "#/components/schemas/Staff"))))));
        return Map.of("openapi", "3.1.0", "tags", new Object[]{Map.of("name", "customers")}, "paths",
                Map.of("/api/v1/customers", Map.of("get", ok)), "components",
                Map.of("schemas", Map.of("Staff", Map.of("type", "object", "title", "another thing of this name"))));
    }

    private static void json(HttpExchange call, Object body) throws IOException {
        byte[] bytes = new ObjectMapper().writeValueAsBytes(body);
        call.getResponseHeaders().set("Content-Type", "application/json");
        boolean head = call.getRequestMethod().equals("HEAD");
        call.sendResponseHeaders(200, head ? -1 : bytes.length);
        if (!head) {
            call.getResponseBody().write(bytes);
        }
        call.close();
    }

    private AtomicLong count(String key) {
        return counts.computeIfAbsent(key, k -> new AtomicLong());
    }

    private CountDownLatch gate(String key) {
        return gates.computeIfAbsent(key, k -> new CountDownLatch(1));
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await(15, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
