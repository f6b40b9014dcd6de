package io.keguan.launcher.sample;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.keguan.launcher.sample.Gateway.Session;
import io.keguan.launcher.sample.Organization.Person;

/** Sets up departments, accounts and the API client, and signs people in when they are needed. */
final class People {

    private static final int AT_ONCE = 2;
    private static final String STAFF = "/api/v1/staff";

    private final Gateway gateway;
    private final Ledger ledger;
    private final Map<String, Session> sessions = new HashMap<>();

    People(Gateway gateway, Ledger ledger) {
        this.gateway = gateway;
        this.ledger = ledger;
    }

    /** The person's session; each signs in once, because a password check costs the gateway a second of one core's time. */
    synchronized Session as(String username) {
        return sessions.computeIfAbsent(username, name -> {
            var session = gateway.signIn(name, ledger.password(name));
            if (session == null) {
                throw new SampleFailure(name + " has another password than demo-accounts.json says");
            }
            return session;
        });
    }

    /** Opens the departments below the company; returns their ids by code. */
    Map<String, String> openDepartments() {
        var admin = as(Organization.ADMINISTRATOR);
        var ids = new LinkedHashMap<String, String>();
        for (var known : admin.get("/api/v1/departments").path("items")) {
            if (known.path("parentId").isNull()) {
                ids.put(null, known.path("id").asText());
            }
        }
        for (var department : Organization.DEPARTMENTS) {
            var opened = admin.post("/api/v1/departments", "sample-department-" + department.code(),
                    Map.of("code", department.code(), "name", department.name(), "parentId", ids.get(department
                            .parent())));
            ids.put(department.code(), opened.text("id"));
        }
        return ids;
    }

    /** Enters everybody and lets everybody replace the first password by the one of the list. */
    void register(Map<String, String> departments) {
        as(Organization.ADMINISTRATOR);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> running = Organization.PEOPLE.stream().<Future<?>>map(person -> threads.submit(
                    () -> register(person, departments.get(person.department())))).toList();
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SampleFailure failure ? failure : new SampleFailure("staff", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SampleFailure("interrupted while loading the sample company", e);
        }
    }

    private void register(Person person, String departmentId) {
        var username = person.username();
        if (hasOwnPassword(username)) {
            return;
        }
        var own = ledger.password(username);
        var first = "first-" + own;
        as(Organization.ADMINISTRATOR).post(STAFF, "sample-staff-" + username, Map.of("username", username, "name",
                person.name(), "departmentId", departmentId, "roles", person.roles(), "temporaryPassword", first));
        var session = gateway.signIn(username, first);
        // No session: an earlier load was interrupted behind the change of the password.
        if (session != null) {
            session.post("/api/v1/auth/password", "sample-password-" + username, Map.of("current", first, "next", own));
        }
        noteOwnPassword(username);
    }

    private synchronized boolean hasOwnPassword(String username) {
        return ledger.hasOwnPassword(username);
    }

    private synchronized void noteOwnPassword(String username) {
        ledger.noteOwnPassword(username);
    }

    /** The client for third-party trials; its secret is shown once, so one that was missed is replaced. */
    void registerClient(Map<String, String> departments) {
        if (ledger.hasClient()) {
            return;
        }
        var admin = as(Organization.ADMINISTRATOR);
        var path = "/api/v1/api-clients";
        var client = admin.post(path, "sample-client", Map.of("name", Organization.CLIENT_NAME, "departmentId",
                departments.get(Organization.CLIENT_DEPARTMENT), "roles", Organization.CLIENT_ROLES, "scopes",
                Organization.CLIENT_SCOPES));
        if (client.text("clientSecret") == null) {
            client = admin.act(path, client, "rotate-secret", "sample-client-" + System.nanoTime(), Map.of());
        }
        ledger.noteClient(client.text("clientId"), client.text("clientSecret"));
    }
}
