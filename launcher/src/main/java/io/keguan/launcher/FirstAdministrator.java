package io.keguan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The first person of a new installation: by a one-time link. */
record FirstAdministrator(Home home, String setupToken) {

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

    private String setupUrl() {
        return home.gatewayUrl() + "/api/v1/auth/setup";
    }
}
