package io.keguan.kit.security;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.keguan.kit.domain.Actor;

/** The caller of the present request, read from the verified token. */
@RequestScoped
public class CurrentStaff {

    private final JsonWebToken token;

    public CurrentStaff(JsonWebToken token) {
        this.token = token;
    }

    public Actor actor() {
        return new Actor(UUID.fromString(token.getSubject()), text("name"), uuid("dept"), text("deptName"),
                texts("depts").stream().map(UUID::fromString).collect(Collectors.toSet()),
                token.getGroups() == null ? Set.of() : token.getGroups(), "client".equals(text("act")));
    }

    /** The scopes of a third-party system; {@code *} for staff. */
    public Set<String> scopes() {
        String scope = text("scope");
        return scope == null || scope.isBlank() ? Set.of() : Set.of(scope.split(" +"));
    }

    private UUID uuid(String claim) {
        String value = text(claim);
        return value == null ? null : UUID.fromString(value);
    }

    private String text(String claim) {
        Object value = token.getClaim(claim);
        return value == null ? null : value instanceof JsonString json ? json.getString() : value.toString();
    }

    private List<String> texts(String claim) {
        Object value = token.getClaim(claim);
        return switch (value) {
            case null -> List.of();
            case Iterable<?> many -> java.util.stream.StreamSupport.stream(many.spliterator(), false)
                    .map(v -> v instanceof JsonString json
                            ? json.getString()
                            : v instanceof JsonValue json ? json.toString() : v.toString())
                    .toList();
            default -> List.of(value.toString());
        };
    }
}
