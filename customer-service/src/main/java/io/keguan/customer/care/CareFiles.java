package io.keguan.customer.care;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.AccessPolicy;
import io.keguan.customer.AccessPolicy.File;
import io.keguan.customer.archive.FilePart;
import io.keguan.customer.archive.MergePart;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.customer.archive.persistence.CustomerRepository;
import io.keguan.customer.care.domain.CarePlan;
import io.keguan.customer.care.persistence.CarePlanRepository;
import io.keguan.customer.retention.persistence.Eraser;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.due.DueHandler;
import io.keguan.kit.journal.AuditResource.AuditAccess;
import io.keguan.kit.problem.DatabaseFailures.ConstraintRefusals;
import io.keguan.kit.sql.Sql;

/** How care plans follow their files, their year, and what the database refuses. */
public final class CareFiles {

    private CareFiles() {}

    /** A sealed or merged file has nothing planned. */
    @ApplicationScoped
    public static class OutOfUse implements FilePart, MergePart {
        private final CarePlans plans;

        public OutOfUse(CarePlans plans) {
            this.plans = plans;
        }

        @Override
        public void sealed(Customer customer, Actor by) {
            plans.endAll(customer.id(), by);
        }

        @Override
        public void merged(Customer absorbed, Customer kept, Actor by) {
            plans.endAll(absorbed.id(), by);
        }
    }

    /** A plan ends with its year. */
    @ApplicationScoped
    public static class YearOver implements DueHandler {
        private final CarePlans plans;

        public YearOver(CarePlans plans) {
            this.plans = plans;
        }

        @Override
        public String kind() {
            return CareWork.YEAR_OVER;
        }

        @Override
        public void fire(UUID planId, Instant dueAt) {
            plans.yearOver(planId);
        }
    }

    /** Of a destroyed customer it stays known that there was a plan; not what was planned. */
    @ApplicationScoped
    public static class Erasure implements Eraser.Keeper {
        private final DataSource database;

        public Erasure(DataSource database) {
            this.database = database;
        }

        @Override
        public List<UUID> erase(UUID customerId, UUID registrationId, String number) {
            Sql.execute(database, "UPDATE care_plan SET lines = '[]', last_reason = NULL WHERE customer_id = ?",
                    customerId);
            return Sql.all(database, row -> row.getObject(1, UUID.class),
                    "SELECT id FROM care_plan WHERE customer_id = ?", customerId);
        }
    }

    /** Whoever reads the file may read what became of its plans. */
    @ApplicationScoped
    public static class Readers implements AuditAccess {
        private final CarePlanRepository plans;
        private final CustomerRepository customers;
        private final AccessPolicy access;

        public Readers(CarePlanRepository plans, CustomerRepository customers, AccessPolicy access) {
            this.plans = plans;
            this.customers = customers;
            this.access = access;
        }

        @Override
        public String aggregateType() {
            return CarePlan.TYPE;
        }

        @Override
        public boolean mayRead(UUID planId, Actor actor) {
            return access.reader(actor).standing(File.of(customers.get(plans.get(planId).customerId())));
        }
    }

    /** One plan in force and one on its way for a customer and year; two at once are settled by the database. */
    @ApplicationScoped
    public static class Constraints implements ConstraintRefusals {
        @Override
        public Map<String, Refused> byConstraint() {
            return Map.of("care_plan_drafted_uq", Refused.conflict("care-plan.drafted").rule("S3-91"),
                    "care_plan_in_force_uq", Refused.stale(), "care_plan_revision_uq", Refused.stale());
        }
    }
}
