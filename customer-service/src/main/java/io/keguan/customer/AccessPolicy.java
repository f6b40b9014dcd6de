package io.keguan.customer;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.customer.access.domain.AccessKind;
import io.keguan.customer.access.domain.AccessRequestPolicy;
import io.keguan.customer.access.domain.Approval;
import io.keguan.customer.access.domain.Approval.Approver;
import io.keguan.customer.access.domain.Ground;
import io.keguan.customer.access.persistence.Grants;
import io.keguan.customer.access.persistence.Grants.Grant;
import io.keguan.customer.archive.domain.Customer;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.page.ListQuery;
import io.keguan.kit.policy.Policies;
import io.keguan.kit.security.Roles;

/**
 * Who sees what of the customers and registrations: the own department and those below it in full, one's own records
 * wherever they are, the whole company by role, and one file for a time by a permission. Of other customers a search shows
 * only that they exist and whose they are.
 */
@ApplicationScoped
public class AccessPolicy {

    /** How much of a record a person sees. */
    public enum Access {
        FULL, LIMITED
    }

    /** A customer's file, as far as it matters who may read it. @param archived no longer in use: archived or sealed */
    public record File(UUID customerId, UUID departmentId, UUID ownerId, boolean archived) {

        public static File of(Customer customer) {
            return new File(customer.id(), customer.owner().departmentId(), customer.owner().ownerId(),
                    customer.status().archived());
        }
    }

    private static final Set<String> KEEPERS = Set.of(Roles.DATA_ADMIN, Roles.GENERAL_MANAGER, Roles.DEPUTY_GM,
            Roles.AUDITOR);
    private static final Set<String> COMPANY_WIDE = Set.of(Roles.DATA_ADMIN, Roles.GENERAL_MANAGER, Roles.DEPUTY_GM,
            Roles.AUDITOR, Roles.MARKET);

    private final Policies policies;
    private final Grants grants;
    private final Clock clock;

    public AccessPolicy(Policies policies, Grants grants, Clock clock) {
        this.policies = policies;
        this.grants = grants;
        this.clock = clock;
    }

    /** What the actor may read at this moment; lists and single records ask the same answer. */
    public Reader reader(Actor actor) {
        return new Reader(actor, policies.current(AccessRequestPolicy.class).value(),
                grants.of(actor.id(), clock.instant()));
    }

    /** One person's view of the archive at one moment. */
    public record Reader(Actor actor, AccessRequestPolicy terms, List<Grant> grants) {

        public Access of(File file) {
            return standing(file) || grant(file).isPresent() ? Access.FULL : Access.LIMITED;
        }

        /** Whether the person reads the file because of who they are, without anybody's permission. */
        public boolean standing(File file) {
            if (file.archived) {
                return is(KEEPERS);
            }
            boolean colleague = actor.departments().contains(file.departmentId)
                    && (terms.ownDepartmentOpen() || actor.has(Roles.DEPT_MANAGER));
            return is(COMPANY_WIDE) || colleague || actor.id().equals(file.ownerId);
        }

        /** The permission that opens the file, if it takes one. */
        public Optional<Grant> grant(File file) {
            return standing(file)
                    ? Optional.empty()
                    : granted(file.customerId).filter(g -> g.kind().opens()).findFirst();
        }

        public Ground ground(File file) {
            return Ground.of(file.archived, actor.departments().contains(file.departmentId));
        }

        /** Refuses the file and says who can open it. */
        public void requireFull(File file) {
            if (of(file) == Access.LIMITED) {
                Ground ground = ground(file);
                throw refuse(switch (ground) {
                    case OWN_DEPARTMENT -> "customer.access-needed-own";
                    case OTHER_DEPARTMENT -> "customer.access-needed";
                    case ARCHIVED -> "customer.access-needed-archived";
                }, AccessKind.VIEW, ground, file);
            }
        }

        /** A permission to read is none to see personal data; the administrator gives that one (S4-28, S4-20). */
        public Optional<Grant> requireDetail(File file) {
            requireFull(file);
            if (seesDetail(file)) {
                return Optional.empty();
            }
            return Optional.of(granted(file.customerId).filter(g -> g.kind() == AccessKind.DETAIL).findFirst()
                    .orElseThrow(() -> refuse("customer.detail-needed", AccessKind.DETAIL, ground(file), file)));
        }

        /** Whether the person sees personal data of a file without asking for them. */
        public boolean seesDetail(File file) {
            boolean close = is(KEEPERS) || actor.id().equals(file.ownerId);
            return standing(file) && (close || !terms.detailNeedsRequest());
        }

        /** A copy leaves the house only with the general manager's permission (S2c-37). */
        public Optional<Grant> requireCopy(File file) {
            requireFull(file);
            if (copies()) {
                return Optional.empty();
            }
            return Optional.of(granted(file.customerId).filter(g -> g.kind() == AccessKind.COPY).findFirst()
                    .orElseThrow(() -> refuse("customer.copy-needed", AccessKind.COPY, ground(file), file)));
        }

        public boolean copies() {
            return actor.hasAny(Roles.DATA_ADMIN, Roles.GENERAL_MANAGER);
        }

        /** Whether the person keeps the archive, and with it the files that are out of use. */
        public boolean keeps() {
            return is(KEEPERS);
        }

        /** Whether a record of the department or person exists for the actor, as registrations do. */
        public boolean knows(UUID departmentId, UUID ownerId) {
            return is(COMPANY_WIDE) || actor.departments().contains(departmentId) || actor.id().equals(ownerId);
        }

        /** Leaves only the rows of a list that exist for the person. */
        public <T> ListQuery<T> onlyKnown(ListQuery<T> list, String departmentColumn, String ownerColumn) {
            return is(COMPANY_WIDE)
                    ? list
                    : list.where("%s = ANY (?) OR %s = ?".formatted(departmentColumn, ownerColumn),
                            actor.departments(), actor.id());
        }

        /** Leaves only the rows of files in use that the person reads without anybody's permission. */
        public <T> ListQuery<T> onlyStanding(ListQuery<T> list, String departmentColumn, String ownerColumn) {
            boolean colleagues = terms.ownDepartmentOpen() || actor.has(Roles.DEPT_MANAGER);
            return colleagues || is(COMPANY_WIDE)
                    ? onlyKnown(list, departmentColumn, ownerColumn)
                    : list.where(ownerColumn + " = ?", actor.id());
        }

        /** Whether the person's roles open every department's records. */
        public boolean companyWide() {
            return is(COMPANY_WIDE);
        }

        /**
         * Whether the person reads a registration form. Forms are kept by the administrator; everybody else but the submitter
         * and the auditors needs the general manager's leave (S2c-32), which is a permission for the customer's file.
         */
        public boolean readsForm(UUID submitterId, UUID customerId) {
            return !terms.formsClosed() || is(KEEPERS) || actor.id().equals(submitterId) || hasLeave(customerId);
        }

        /** Whether the general manager has opened the file of the customer to the person; null is no customer yet. */
        public boolean hasLeave(UUID customerId) {
            return customerId != null && granted(customerId)
                    .anyMatch(g -> g.kind().opens() && g.grantedBy() == Approver.GENERAL_MANAGER);
        }

        private Stream<Grant> granted(UUID customerId) {
            return grants.stream().filter(g -> g.customerId().equals(customerId));
        }

        private boolean is(Set<String> roles) {
            return actor.roles().stream().anyMatch(roles::contains);
        }

        private static Refused refuse(String code, AccessKind kind, Ground ground, File file) {
            Approval approval = Approval.of(kind, ground);
            return Refused.forbidden(code)
                    .rule(approval.rule())
                    .param("grantedBy", approval.approver().name())
                    .param("ask", kind.name())
                    .param("customerId", file.customerId);
        }
    }
}
