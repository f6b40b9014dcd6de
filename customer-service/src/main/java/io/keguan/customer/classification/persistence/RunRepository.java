package io.keguan.customer.classification.persistence;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.keguan.customer.classification.domain.ClassificationRun;
import io.keguan.customer.classification.domain.RunStatus;
import io.keguan.kit.journal.AggregateRepository;

/** The classifications. */
@ApplicationScoped
public class RunRepository extends AggregateRepository<ClassificationRun> {

    /** Any number; it only must be the same for all who approve. */
    private static final long APPROVAL = 5_320_185_001L;

    /** Lets one approval at a time through: what a run would change is true only when no other one is changing it. */
    public void queueForApproval() {
        getEntityManager().createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(?1)").setParameter(1, APPROVAL)
                .getResultList();
    }

    /** The other proposals, locked; in a fixed order. */
    public List<ClassificationRun> otherProposals(UUID runId) {
        return find("status = ?1 and id <> ?2 order by id", RunStatus.PROPOSED, runId)
                .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
