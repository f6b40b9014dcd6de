package io.keguan.gateway.token.persistence;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The signing keys as they are stored. Every method takes part in the transaction of its caller. */
@ApplicationScoped
public class SigningKeyTable {

    /** A key with its private part still encrypted. */
    public record Stored(String kid, String state, byte[] publicKey, byte[] privateKey, Instant signingSince) {

        public boolean is(String wanted) {
            return state.equals(wanted);
        }
    }

    private final EntityManager entities;

    public SigningKeyTable(EntityManager entities) {
        this.entities = entities;
    }

    /** Lets one instance of the gateway at a time change the keys. */
    public void lock() {
        entities.createNativeQuery("SELECT pg_advisory_xact_lock(hashtext('signing_key')) IS NULL").getSingleResult();
    }

    /** The keys whose public part is published. */
    public List<Stored> published(Instant retiredAfter) {
        return entities.createNativeQuery("""
                SELECT kid, state, public_key, private_key, signing_since FROM signing_key
                WHERE retired_at IS NULL OR retired_at > :after ORDER BY created_at""", Stored.class)
                .setParameter("after", retiredAfter)
                .getResultList()
                .stream()
                .map(Stored.class::cast)
                .toList();
    }

    public void add(String kid, byte[] publicKey, byte[] privateKey, Instant now) {
        entities.createNativeQuery("""
                INSERT INTO signing_key (kid, state, public_key, private_key, created_at)
                VALUES (:kid, 'NEXT', :public, :private, :now)""")
                .setParameter("kid", kid)
                .setParameter("public", publicKey)
                .setParameter("private", privateKey)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The present key retires and the next one begins to sign. */
    public void advance(Instant now) {
        entities.createNativeQuery(
                "UPDATE signing_key SET state = 'RETIRED', retired_at = :now WHERE state = 'CURRENT'")
                .setParameter("now", now)
                .executeUpdate();
        entities.createNativeQuery(
                "UPDATE signing_key SET state = 'CURRENT', signing_since = :now WHERE state = 'NEXT'")
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Retires keys nobody can use any more because their private part can't be read. */
    public void retireAll(Instant now) {
        entities.createNativeQuery(
                "UPDATE signing_key SET state = 'RETIRED', retired_at = :now WHERE state <> 'RETIRED'")
                .setParameter("now", now)
                .executeUpdate();
    }
}
