package io.keguan.launcher.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.keguan.launcher.sample.Organization.Person;

/**
 * What is kept of the sample company beside the suite's own data: the sign-ins for people ({@code demo-accounts.json}), and
 * how far the load has come ({@code sample-company.json}), so that it goes on with the same dates after an interruption.
 */
final class Ledger {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path accountsFile;
    private final Path stateFile;
    private ArrayNode accounts;
    private ObjectNode state;

    private Ledger(Path home) {
        this.accountsFile = home.resolve("demo-accounts.json");
        this.stateFile = home.resolve("sample-company.json");
    }

    /** The ledger of a home; empty where the load has never begun. */
    static Ledger of(Path home) {
        var ledger = new Ledger(home);
        if (Files.exists(ledger.accountsFile) && Files.exists(ledger.stateFile)) {
            ledger.accounts = (ArrayNode) read(ledger.accountsFile);
            ledger.state = (ObjectNode) read(ledger.stateFile);
        }
        return ledger;
    }

    boolean begun() {
        return state != null;
    }

    boolean loaded() {
        return begun() && state.path("loaded").asBoolean();
    }

    /** Draws everybody's password and writes it down before it is used. */
    void begin(Instant now, Supplier<String> passwords) {
        var all = new ArrayList<Map<String, Object>>();
        all.add(account(new Person(Organization.ADMINISTRATOR, "系统管理员", null, List.of("ADMIN")), passwords));
        Organization.PEOPLE.forEach(person -> all.add(account(person, passwords)));
        accounts = JSON.valueToTree(all);
        write(accountsFile, accounts);
        state = JSON.createObjectNode().put("began", now.truncatedTo(ChronoUnit.SECONDS).toString()).put("loaded",
                false);
        state.putArray("ownPassword");
        write(stateFile, state);
    }

    Instant began() {
        return Instant.parse(state.path("began").asText());
    }

    String password(String username) {
        for (var account : accounts) {
            if (account.path("username").asText().equals(username)) {
                return account.path("password").asText();
            }
        }
        throw new IllegalArgumentException(username);
    }

    /** Whether the person signs in with the password of the list already, and not with the one for the first time. */
    boolean hasOwnPassword(String username) {
        for (var name : state.path("ownPassword")) {
            if (name.asText().equals(username)) {
                return true;
            }
        }
        return false;
    }

    void noteOwnPassword(String username) {
        ((ArrayNode) state.path("ownPassword")).add(username);
        write(stateFile, state);
    }

    boolean hasClient() {
        return accounts.findValue("clientId") != null;
    }

    void noteClient(String clientId, String secret) {
        var client = accounts.addObject().putNull("username").put("name", Organization.CLIENT_NAME);
        client.set("roles", JSON.valueToTree(Organization.CLIENT_ROLES));
        client.put("department", Organization.departmentName(Organization.CLIENT_DEPARTMENT))
                .put("clientId", clientId)
                .put("clientSecret", secret);
        write(accountsFile, accounts);
    }

    /** Whether everything is in but the files that are sealed and destroyed at the end. */
    boolean workDone() {
        return state.path("workDone").asBoolean();
    }

    void noteWorkDone() {
        state.put("workDone", true);
        write(stateFile, state);
    }

    void noteLoaded() {
        state.put("loaded", true);
        write(stateFile, state);
    }

    private static Map<String, Object> account(Person person, Supplier<String> passwords) {
        var account = new LinkedHashMap<String, Object>();
        account.put("username", person.username());
        // A password that holds the name is refused, and two letters come together by chance now and then.
        account.put("password", Stream.generate(passwords)
                .filter(password -> !password.contains(person.username()))
                .findFirst()
                .orElseThrow());
        account.put("name", person.name());
        account.put("roles", person.roles());
        account.put("department", person.department() == null
                ? Organization.COMPANY
                : Organization.departmentName(person.department()));
        return account;
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new SampleFailure("cannot read " + file, e);
        }
    }

    /** Replaces the file in one step; nobody else may read it, it holds passwords. */
    private static void write(Path file, JsonNode content) {
        try {
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n",
                    StandardOpenOption.WRITE);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SampleFailure("cannot write " + file, e);
        }
    }
}
