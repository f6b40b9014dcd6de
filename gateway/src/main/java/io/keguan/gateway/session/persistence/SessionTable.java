package io.keguan.gateway.session.persistence;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.keguan.gateway.token.domain.OpaqueToken;

/** The open sessions. Every method takes part in the transaction of its caller. */
@ApplicationScoped
public class SessionTable {

    private final EntityManager entities;

    public SessionTable(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Opens a session for the account if it still has the password hash that was checked: whoever changes the password or
     * disables the account meanwhile waits for us or makes this return false.
     */
    public boolean open(OpaqueToken token, UUID staffId, String checkedHash, Instant now) {
        boolean unchanged = !entities.createNativeQuery("""
                SELECT id FROM staff WHERE id = :staff AND password_hash = :hash AND status = 'ACTIVE' FOR SHARE""",
                UUID.class)
                .setParameter("staff", staffId)
                .setParameter("hash", checkedHash)
                .getResultList()
                .isEmpty();
        if (unchanged) {
            entities.createNativeQuery("""
                    INSERT INTO session (token_hash, staff_id, created_at, last_seen_at)
                    VALUES (:hash, :staff, :now, :now)""")
                    .setParameter("hash", token.hash())
                    .setParameter("staff", staffId)
                    .setParameter("now", now)
                    .executeUpdate();
        }
        return unchanged;
    }

    public void end(String tokenHash) {
        entities.createNativeQuery("DELETE FROM session WHERE token_hash = :hash")
                .setParameter("hash", tokenHash)
                .executeUpdate();
    }

    /** Signs a person out everywhere. The change that demands it is flushed first and holds the account's row. */
    public void endAll(UUID staffId) {
        entities.flush();
        entities.createNativeQuery("DELETE FROM session WHERE staff_id = :staff")
                .setParameter("staff", staffId)
                .executeUpdate();
    }

    public void forget(Instant idleSince, Instant createdBefore) {
        entities.createNativeQuery("DELETE FROM session WHERE last_seen_at < :idle OR created_at < :created")
                .setParameter("idle", idleSince)
                .setParameter("created", createdBefore)
                .executeUpdate();
    }
}
