package io.keguan.reliability;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Someone with a browser: a session, and requests through the gateway. */
final class Person {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What came back; status 0 when nothing did. */
    record Answer(int status, String contentType, JsonNode body) {
        String text(String field) {
            return body.path(field).asText();
        }
    }

    private final String url;
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5)).build();

    Person(String url) {
        this.url = url;
    }

    static Person signIn(String url, String username, String password) {
        Person person = new Person(url);
        Answer answer = person.post("/api/v1/auth/login", Map.of("username", username, "password", password));
        if (answer.status != 200) {
            throw new IllegalStateException("sign-in of " + username + ": " + answer);
        }
        return person;
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    Answer post(String path, Object body, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return send(request.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))).build());
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(30)).header("Keguan-Csrf", "1")
                .header("Origin", url);
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = response.body().isBlank() ? JSON.nullNode() : JSON.readTree(response.body());
            return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""), body);
        } catch (IOException unanswered) {
            return new Answer(0, "", JSON.createObjectNode().put("failure", unanswered.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Changes the temporary password of a new member of staff into one that stays. */
    static Person hire(Person admin, String url, String username, String name, String departmentId, String role) {
        Answer hired = admin.post("/api/v1/staff",
                Map.of("username", username, "name", name, "departmentId", departmentId,
                        "roles", List.of(role)));
        if (hired.status != 201) {
            throw new IllegalStateException("hire " + username + ": " + hired);
        }
        Person first = signIn(url, username, hired.text("temporaryPassword"));
        String password = "harbour-kettle-8263";
        Answer changed = first.post("/api/v1/auth/password",
                Map.of("current", hired.text("temporaryPassword"), "next", password));
        if (changed.status != 204) {
            throw new IllegalStateException("password of " + username + ": " + changed);
        }
        return signIn(url, username, password);
    }
}
