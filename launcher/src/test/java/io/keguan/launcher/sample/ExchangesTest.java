package io.keguan.launcher.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.keguan.launcher.sample.Gateway.Answer;

/** A load that is killed between two steps of the import goes on with the next start, and does nothing twice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExchangesTest {

    private static final List<String> WAY = List.of("CHECKED", "SUBMITTED", "APPROVED", "RUNNING", "DONE");
    private static final List<String> STEPS = List.of("submit", "approve", "execute");

    @TempDir
    Path home;
    private final List<String> done = new ArrayList<>();
    private HttpServer gateway;
    private String status;

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", this::answer);
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHECKED", "SUBMITTED", "APPROVED", "RUNNING", "DONE"})
    void an_import_is_brought_into_the_archive_from_wherever_it_was_left(String left) {
        status = left;
        var url = "http://127.0.0.1:" + gateway.getAddress().getPort();
        var ledger = Ledger.of(home);
        ledger.begin(Instant.now(), () -> UUID.randomUUID().toString());
        try (var api = new Gateway(url, url, Answers.of(home))) {
            new Exchanges(new People(api, ledger)).execute(new Answer(200, new ObjectMapper().valueToTree(view())));
        }
        assertThat(status).isEqualTo("DONE");
        assertThat(done).isEqualTo(STEPS.subList(Math.min(STEPS.size(), WAY.indexOf(left)), STEPS.size()));
    }

    private Map<String, Object> view() {
        return Map.of("id", "i-1", "status", status, "version", WAY.indexOf(status));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.contains("/actions/")) {
            done.add(path.substring(path.lastIndexOf('/') + 1));
            status = WAY.get(WAY.indexOf(status) + 1);
        } else if (status.equals("RUNNING") && exchange.getRequestMethod().equals("GET")) {
            status = "DONE";
        }
        exchange.getResponseHeaders().add("Set-Cookie", "session=1; Path=/");
        var body = new ObjectMapper().writeValueAsString(view()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
