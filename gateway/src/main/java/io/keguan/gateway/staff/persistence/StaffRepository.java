package io.keguan.gateway.staff.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.gateway.staff.domain.StaffMember;
import io.keguan.gateway.staff.domain.Username;
import io.keguan.kit.journal.AggregateRepository;

/** The accounts of people. */
@ApplicationScoped
public class StaffRepository extends AggregateRepository<StaffMember> {

    public Optional<StaffMember> findByUsername(Username username) {
        return find("usernameKey", username.key()).firstResultOptional();
    }

    /**
     * Holds all active administrators until the commit and says whether one other than the given one is among them. Two
     * people who disable each other's account at the same time come through here one after the other.
     */
    public boolean otherAdministrator(UUID id) {
        return getEntityManager().createNativeQuery("""
                SELECT id FROM staff WHERE status = 'ACTIVE' AND 'ADMIN' = ANY (roles) ORDER BY id FOR UPDATE""",
                UUID.class).getResultList().stream().anyMatch(other -> !other.equals(id));
    }

    /** The sign-in is a statistic of the account, no change of it: the version stays. */
    public void noteLogin(UUID id, Instant at) {
        getEntityManager().createNativeQuery("UPDATE staff SET last_login_at = :at WHERE id = :id")
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
    }
}
