package io.keguan.customer.access.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.keguan.customer.access.domain.AccessKind;
import io.keguan.customer.access.domain.AccessRequest;
import io.keguan.customer.access.domain.AccessStatus;
import io.keguan.kit.journal.AggregateRepository;

/** The requests for access to files. */
@ApplicationScoped
public class AccessRequestRepository extends AggregateRepository<AccessRequest> {

    private static final String LAPSED = """
            UPDATE access_request SET status = ?1, overdue_at = ?2, bar = cast(?3 AS text), barred_at = cast(?4 AS timestamptz)
            WHERE id = ?5""";

    /**
     * The request whose time is up, to be changed. Whoever is changing it at this moment goes first: they hold the record and
     * want its deadline, which the caller holds.
     */
    public AccessRequest atDeadline(UUID id) {
        find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).withHint("jakarta.persistence.lock.timeout", 0)
                .project(Locked.class).singleResultOptional();
        return locked(id);
    }

    /** The version does not tell that a loan was late, so what was read before the lock is read again. */
    @Override
    public Optional<AccessRequest> lockedIfThere(UUID id) {
        Optional<AccessRequest> request = super.lockedIfThere(id);
        request.ifPresent(getEntityManager()::refresh);
        return request;
    }

    /**
     * Writes that a loan was late past the entity: nobody has to decide anew because of it, so the version people have seen
     * stays. See docs/adr/0001-the-shape-of-the-api.md.
     *
     * @param lapse what the clock does to the request
     */
    public void mark(AccessRequest request, Runnable lapse) {
        getEntityManager().detach(request);
        lapse.run();
        getEntityManager().createNativeQuery(LAPSED)
                .setParameter(1, request.status().name())
                .setParameter(2, request.loan().overdueAt())
                .setParameter(3, request.barring() == null ? null : request.barring().bar().name())
                .setParameter(4, request.barring() == null ? null : request.barring().barredAt())
                .setParameter(5, request.id())
                .executeUpdate();
    }

    /** The person's request of that kind that nobody has answered yet. */
    public Optional<AccessRequest> waiting(UUID applicantId, UUID customerId, AccessKind kind) {
        return find("question.applicant.applicantId = ?1 and question.file.customerId = ?2 and question.kind = ?3"
                + " and status in ?4", applicantId, customerId, kind,
                List.of(AccessStatus.REQUESTED, AccessStatus.REVIEWED)).firstResultOptional();
    }

    /** The loan on which the customer's paper file is out of the house. */
    public Optional<AccessRequest> lent(UUID customerId) {
        return find("question.file.customerId = ?1 and question.kind = ?2 and status in ?3", customerId,
                AccessKind.BORROW, List.of(AccessStatus.OPEN, AccessStatus.OVERDUE)).firstResultOptional();
    }

    /** The loan because of which the person may not borrow (S2d-42, S2d-43). */
    public Optional<AccessRequest> barring(UUID borrowerId) {
        return find("question.applicant.applicantId = ?1 and barring.bar is not null and barring.barLiftedAt is null",
                borrowerId).firstResultOptional();
    }
}
