package io.keguan.gateway.department.persistence;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.keguan.gateway.department.domain.Department;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AggregateRepository;
import io.quarkus.panache.common.Sort;

/** The departments and the questions about their tree. */
@ApplicationScoped
public class DepartmentRepository extends AggregateRepository<Department> {

    /** Makes changes of the tree follow each other; what is read behind it stays true until the commit. */
    public void lockTree() {
        getEntityManager().createNativeQuery("UPDATE department_tree SET version = version + 1").executeUpdate();
    }

    /**
     * The department people are put into, or null: nobody closes it before the commit. Takes the lock closing needs in a
     * weaker form, so that people can be put into one department at the same time.
     */
    public Department findToUse(UUID id) {
        return id == null ? null : findById(id, LockModeType.PESSIMISTIC_READ);
    }

    /** The department a request names in a field, open and held open; 422 on that field otherwise. */
    public Department useOpen(UUID id, String field) {
        Department found = findToUse(id);
        if (found == null) {
            throw Refused.invalid(field, "department.unknown", null);
        }
        found.requireOpen(field);
        return found;
    }

    /** The department as the caller has seen it, locked against anyone being put into it. */
    public Department getToClose(UUID id, long version) {
        Department found = get(id, version);
        getEntityManager().lock(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    public boolean inUse(UUID id) {
        return (Boolean) getEntityManager().createNativeQuery("""
                SELECT EXISTS (SELECT 1 FROM department WHERE parent_id = :id AND status = 'OPEN')
                    OR EXISTS (SELECT 1 FROM staff WHERE department_id = :id AND status = 'ACTIVE')
                    OR EXISTS (SELECT 1 FROM api_client WHERE department_id = :id AND status = 'ACTIVE')""")
                .setParameter("id", id)
                .getSingleResult();
    }

    /** True when {@code candidate} is {@code top} or lies anywhere below it. */
    public boolean within(UUID candidate, UUID top) {
        return (Boolean) getEntityManager().createNativeQuery("""
                WITH RECURSIVE below AS (
                    SELECT id FROM department WHERE id = :top
                    UNION SELECT d.id FROM department d JOIN below b ON d.parent_id = b.id)
                SELECT EXISTS (SELECT 1 FROM below WHERE id = :candidate)""")
                .setParameter("top", top)
                .setParameter("candidate", candidate)
                .getSingleResult();
    }

    public List<Department> inOrder() {
        return listAll(Sort.by("code"));
    }
}
