package io.keguan.gateway.client.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.keguan.gateway.client.domain.ApiClient;
import io.keguan.gateway.token.domain.OpaqueToken;
import io.keguan.kit.journal.AggregateRepository;

/** Third-party systems and the access tokens they hold. */
@ApplicationScoped
public class ApiClientRepository extends AggregateRepository<ApiClient> {

    /** The client, held as it is until the commit: it gets no token while somebody takes its access away. */
    public Optional<ApiClient> findToGrant(String clientId) {
        return find("clientId", clientId).withLock(LockModeType.PESSIMISTIC_READ).firstResultOptional();
    }

    public void grant(OpaqueToken token, UUID id, String scope, Instant expiresAt) {
        getEntityManager().createNativeQuery("""
                INSERT INTO access_token (token_hash, client_id, scope, expires_at)
                VALUES (:hash, :client, :scope, :expires)""")
                .setParameter("hash", token.hash())
                .setParameter("client", id)
                .setParameter("scope", scope)
                .setParameter("expires", expiresAt)
                .executeUpdate();
    }

    /** Voids every token of a client. The change that demands it is flushed first and holds the client's row. */
    public void revokeTokens(UUID id) {
        flush();
        getEntityManager().createNativeQuery("DELETE FROM access_token WHERE client_id = :client")
                .setParameter("client", id)
                .executeUpdate();
    }

    public void forgetTokens(Instant expiredBefore) {
        getEntityManager().createNativeQuery("DELETE FROM access_token WHERE expires_at < :before")
                .setParameter("before", expiredBefore)
                .executeUpdate();
    }
}
