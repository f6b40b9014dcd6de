package io.keguan.gateway.client;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.keguan.gateway.GatewayConfig;
import io.keguan.gateway.client.OAuthRefusal.Error;
import io.keguan.gateway.client.domain.ApiClient;
import io.keguan.gateway.client.domain.ApiClientStatus;
import io.keguan.gateway.client.persistence.ApiClientRepository;
import io.keguan.gateway.token.domain.OpaqueToken;
import io.keguan.kit.journal.UseCases;

/** Grants access tokens to third-party systems for their secret (OAuth 2 client credentials). */
@UseCases
public class AccessTokens {

    /** A fresh access token and what it is good for. */
    public record Granted(OpaqueToken token, String scope, long seconds) {}

    private final ApiClientRepository clients;
    private final GatewayConfig.Tokens config;
    private final Clock clock;

    public AccessTokens(ApiClientRepository clients, GatewayConfig config, Clock clock) {
        this.clients = clients;
        this.config = config.tokens();
        this.clock = clock;
    }

    /** Empty when client and secret do not belong together or the client is shut out; the caller can't tell which. */
    public Optional<Granted> grant(String clientId, String secret, String wantedScope) {
        Optional<ApiClient> found = clients.findToGrant(clientId)
                .filter(c -> new OpaqueToken(secret).hasHash(c.secretHash()))
                .filter(c -> c.status() == ApiClientStatus.ACTIVE);
        return found.map(client -> {
            String scope = String.join(" ", scopes(client, wantedScope));
            OpaqueToken token = OpaqueToken.next();
            clients.grant(token, client.id(), scope, clock.instant().plus(config.accessLife()));
            return new Granted(token, scope, config.accessLife().toSeconds());
        });
    }

    private static Set<String> scopes(ApiClient client, String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return new TreeSet<>(client.scopes());
        }
        List<String> asked = Arrays.asList(wanted.strip().split(" +"));
        if (!client.scopes().containsAll(asked)) {
            throw new OAuthRefusal(Error.INVALID_SCOPE, "the client may not have every scope it asks for");
        }
        return new TreeSet<>(asked);
    }
}
