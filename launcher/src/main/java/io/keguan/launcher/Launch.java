package io.keguan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.keguan.launcher.sample.SampleCompany;
import io.keguan.launcher.sample.SampleFailure;

/** {@code up} and {@code demo}: starts the suite, says where it is, and stays until it is told to stop. */
record Launch(Home home, boolean demo) {

    static final String READY = "Keguan is ready after";

    void run() throws InterruptedException {
        var progress = new Progress(System.out);
        try (var lock = HomeLock.take(home.path())) {
            home.requireUsable();
            var token = Secrets.token();
            var suite = new Suite(home, progress, Service.ALL, token);
            Runtime.getRuntime().addShutdownHook(new Thread(suite::stop));
            RunningLauncher.announce(home);
            try {
                suite.start();
                welcome(progress, token);
                new Learning(home).startWhenNeeded();
            } catch (RuntimeException e) {
                suite.stop();
                throw e;
            }
            new CountDownLatch(1).await();
        }
    }

    private void welcome(Progress progress, String setupToken) {
        if (demo) {
            progress.step("sample company", () -> loadSampleCompany(progress, setupToken));
        } else {
            var administrator = new FirstAdministrator(home, setupToken);
            if (administrator.missing()) {
                progress.say("create the first administrator (this link works once): " + administrator.link());
            }
        }
        var accounts = home.path().resolve("demo-accounts.json");
        if (demo && Files.exists(accounts)) {
            printAccounts(accounts);
        }
        progress.say("%s %.1f s: %s (stop: Ctrl-C or ./keguan down)".formatted(READY, progress.seconds(), home.url()));
    }

    private void loadSampleCompany(Progress progress, String setupToken) {
        try {
            SampleCompany.load(new SampleCompany.Context(home.gatewayUrl(), home.url(), home.path(), setupToken,
                    Secrets::readablePassword, progress::say));
        } catch (SampleFailure e) {
            throw new LaunchFailure(e.getMessage(), e);
        }
    }

    private static void printAccounts(Path accounts) {
        try {
            for (var account : new ObjectMapper().readTree(accounts.toFile())) {
                var client = account.hasNonNull("clientId");
                System.out.printf("           %-14s %-18s %s %s%n",
                        account.path(client ? "clientId" : "username").asText(),
                        account.path(client ? "clientSecret" : "password").asText(), account.path("name").asText(),
                        account.path("roles"));
            }
            System.out.println("           (also in " + accounts + ")");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
