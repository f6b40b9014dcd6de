package io.keguan.launcher.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
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
    private static final int STALE = 412;
    private static final int RETRIES = 5;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String url;
    private final String origin;
    private final Answers answers;

    /**
     * @param origin the address people type, which changes must come from
     * @param answers what was answered in an earlier load
     */
    Gateway(String url, String origin, Answers answers) {
        this.url = url;
        this.origin = origin;
        this.answers = answers;
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
            return once(key, request(path, cookie).POST(BodyPublishers.ofString(json(body))));
        }

        Answer post(String path, String key, Object body) {
            return must(path, tryPost(path, key, body));
        }

        /** Writes a part of a record over the version of it that was seen. */
        Answer put(String path, long seen, String key, Object body) {
            return must(path, seenAs(path, seen, key, body));
        }

        private Answer seenAs(String path, long version, String key, Object body) {
            return once(key, request(path, cookie).header("If-Match", "\"" + version + "\"")
                    .POST(BodyPublishers.ofString(json(body))));
        }

        /** Sends a file with what is said of it. */
        Answer upload(String path, Object about, byte[] file) {
            var boundary = "keguan-sample-" + Integer.toHexString(Arrays.hashCode(file));
            var head = "--%s\r\nContent-Disposition: form-data; name=\"about\"\r\nContent-Type: application/json\r\n\r\n%s\r\n"
                    + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\n"
                    + "Content-Type: application/octet-stream\r\n\r\n";
            var body = new ByteArrayOutputStream();
            body.writeBytes(head.formatted(boundary, json(about), boundary).getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
            return must(path, send(request(path, cookie)
                    .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                    .build()));
        }

        /** Sends a workbook of customers. */
        Answer uploadWorkbook(String path, String fileName, String reason, byte[] workbook) {
            var target = path + "?fileName=" + encoded(fileName) + "&reason=" + encoded(reason);
            return must(path, send(request(target, cookie)
                    .setHeader("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                    .POST(BodyPublishers.ofByteArray(workbook))
                    .build()));
        }

        /** Does something with a record as it was last seen; once more when a deadline has marked it in the meantime. */
        Answer act(String path, Answer seen, String action, String key, Object body) {
            var record = path + "/" + seen.text("id");
            var answer = tryAct(record, seen, action, key, body);
            for (var tries = 0; answer.status() == STALE && tries < RETRIES; tries++) {
                answer = tryAct(record, new Answer(200, get(record)), action, key, body);
            }
            return must(record + "/actions/" + action, answer);
        }

        Answer tryAct(String record, Answer seen, String action, String key, Object body) {
            return seenAs(record + "/actions/" + action, seen.version(), key, body);
        }
    }

    private Answer once(String key, HttpRequest.Builder request) {
        var before = answers.to(key);
        return before == null ? answers.noted(key, send(request.header("Idempotency-Key", key).build())) : before;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Gives background work a moment. */
    static void rest() {
        pause(null);
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
