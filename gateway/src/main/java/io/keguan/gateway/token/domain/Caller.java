package io.keguan.gateway.token.domain;

import java.util.List;
import java.util.UUID;

/**
 * Whom a session cookie or an access token stands for, as the database says at this moment.
 *
 * @param key hash of the cookie or token
 * @param stamp changes whenever something in a minted token would change
 * @param departments the own department and all below it
 * @param scope {@code *} for people, the granted scopes of an API client
 * @param mustChangePassword true while the person uses a password that somebody else knows
 */
public record Caller(String key, String stamp, UUID id, boolean client, String username, String name, UUID departmentId,
        String departmentName, List<String> departments, List<String> roles, String scope, boolean mustChangePassword) {

    public boolean may(String neededScope) {
        return scope.equals("*") || List.of(scope.split(" ")).contains(neededScope);
    }
}
