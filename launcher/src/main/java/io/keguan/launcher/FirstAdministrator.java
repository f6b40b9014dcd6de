package io.keguan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The first person of a new installation: by a one-time link, or made at once for the sample company. */
record FirstAdministrator(Home home, String setupToken) {

    static final String COMPANY = "华光灯具厂";

    private static final ObjectMapper JSON = new ObjectMapper();

    boolean missing() {
        var answer = Http.get(setupUrl());
        if (!answer.ok()) {
            throw new LaunchFailure("The gateway does not tell whether staff exist: " + answer.status() + " " + answer
                    .body());
        }
        try {
            return JSON.readTree(answer.body()).path("open").asBoolean();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String link() {
        return home.url() + "/setup#" + setupToken;
    }

    /** Creates the administrator of the sample company and keeps the sign-in in demo-accounts.json. */
    void createForDemo() {
        var password = Secrets.readablePassword();
        var name = "系统管理员";
        var answer = Http.post(setupUrl(), Map.of("Origin", home.url(), "Keguan-Csrf", "1"), json(Map.of("token",
                setupToken, "username", "admin", "name", name, "password", password, "companyName", COMPANY)));
        if (!answer.ok()) {
            throw new LaunchFailure("The gateway refused the first administrator: " + answer.status() + " " + answer
                    .body());
        }
        Folders.writeAtomically(home.path().resolve("demo-accounts.json"), json(List.of(Map.of("username", "admin",
                "password", password, "name", name, "roles", List.of("ADMIN"), "department", COMPANY))));
    }

    private String setupUrl() {
        return home.gatewayUrl() + "/api/v1/auth/setup";
    }

    private static String json(Object value) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
