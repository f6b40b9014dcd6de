package io.keguan.launcher.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The public API as a browser calls it: one session per person, and patience when the gateway asks for it. */
final class Gateway implements AutoCloseable {

    /** What was answered. */
    record Answer(int status, JsonNode body) {

        boolean ok() {
            return status >= 200 && status < 300;
        }

        String text(String field) {
            return body.path(field).asText(null);
        }

        long version() {
            return body.path("version").asLong();
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> COMES_BACK = Set.of(409, 429, 502, 503, 504);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String url;
    private final String origin;

    /** @param origin the address people type, which changes must come from */
    Gateway(String url, String origin) {
        this.url = url;
        this.origin = origin;
    }

    /** Signs in; null when the name or password is wrong. */
    Session signIn(String username, String password) {
        var request = request("/api/v1/auth/login", null)
                .POST(BodyPublishers.ofString(json(Map.of("username", username, "password", password))))
                .build();
        var response = patiently(request);
        if (response.statusCode() == 401) {
            return null;
        }
        require(request, response);
        var cookie = response.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        return new Session(cookie);
    }

    Answer get(String path) {
        return send(request(path, null).GET().build());
    }

    Answer post(String path, Object body) {
        return send(request(path, null).POST(BodyPublishers.ofString(json(body))).build());
    }

    @Override
    public void close() {
        client.close();
    }

    /** Calls in the name of one person. */
    final class Session {
        private final String cookie;

        private Session(String cookie) {
            this.cookie = cookie;
        }

        JsonNode get(String path) {
            var request = request(path, cookie).GET().build();
            return require(request, patiently(request)).body();
        }

        /** @param key makes a repeated call the same call */
        Answer tryPost(String path, String key, Object body) {
            return send(request(path, cookie).header("Idempotency-Key", key)
                    .POST(BodyPublishers.ofString(json(body)))
                    .build());
        }

        Answer post(String path, String key, Object body) {
            return must(path, tryPost(path, key, body));
        }

        /** Does something with a record as it was last seen. */
        Answer act(String path, Answer seen, String action, String key, Object body) {
            var target = path + "/" + seen.text("id") + "/actions/" + action;
            return must(target, send(request(target, cookie).header("Idempotency-Key", key)
                    .header("If-Match", "\"" + seen.version() + "\"")
                    .POST(BodyPublishers.ofString(json(body)))
                    .build()));
        }
    }

    private HttpRequest.Builder request(String path, String cookie) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Origin", origin)
                .header("Keguan-Csrf", "1");
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    private Answer send(HttpRequest request) {
        return answer(patiently(request));
    }

    /** Waits and asks again when the suite is busy or a part of it is just being restarted. */
    private HttpResponse<String> patiently(HttpRequest request) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            HttpResponse<String> response = null;
            IOException away = null;
            try {
                response = client.send(request, BodyHandlers.ofString());
                if (!busy(response)) {
                    return response;
                }
            } catch (IOException e) {
                away = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SampleFailure("interrupted while loading the sample company", e);
            }
            if (System.nanoTime() > until) {
                if (response != null) {
                    return response;
                }
                throw new SampleFailure(request.uri() + " does not answer: " + away, away);
            }
            pause(response);
        }
    }

    private static boolean busy(HttpResponse<String> response) {
        return COMES_BACK.contains(response.statusCode())
                && (response.statusCode() != 409 || response.body().contains("idempotency.in-flight"));
    }

    private static void pause(HttpResponse<String> response) {
        var seconds = response == null ? 0 : response.headers().firstValueAsLong("Retry-After").orElse(0);
        try {
            Thread.sleep(seconds == 0 ? Duration.ofMillis(300) : Duration.ofSeconds(Math.min(seconds, 30)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SampleFailure("interrupted while loading the sample company", e);
        }
    }

    private static Answer require(HttpRequest request, HttpResponse<String> response) {
        return must(request.uri().getPath(), answer(response));
    }

    private static Answer must(String path, Answer answer) {
        if (!answer.ok()) {
            throw new SampleFailure("the sample company needs %s, which answered %d: %s".formatted(path, answer.status,
                    answer.body));
        }
        return answer;
    }

    private static Answer answer(HttpResponse<String> response) {
        try {
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new SampleFailure(response.uri() + " answered no JSON: " + response.body(), e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new SampleFailure("unreachable", e);
        }
    }
}
