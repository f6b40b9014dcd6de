package io.keguan.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.keguan.customer.AccessPolicy.Access;
import io.keguan.customer.AccessPolicy.File;
import io.keguan.customer.AccessPolicy.Reader;
import io.keguan.customer.access.domain.AccessKind;
import io.keguan.customer.access.domain.AccessRequestPolicy;
import io.keguan.customer.access.domain.Approval.Approver;
import io.keguan.customer.access.persistence.Grants.Grant;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;
import io.keguan.kit.security.Roles;

/** Who reads which file, without the database: roles, departments, permissions and the company's choices. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessPolicyTest {

    private static final UUID SALES = UUID.randomUUID();
    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID CUSTOMER = UUID.randomUUID();
    private static final File FILE = new File(CUSTOMER, SALES, OWNER, false);
    private static final File SEALED = new File(CUSTOMER, SALES, OWNER, true);
    private static final AccessRequestPolicy OPEN = terms(true, false);
    private static final AccessRequestPolicy CLOSED = terms(false, true);

    private static AccessRequestPolicy terms(boolean ownDepartmentOpen, boolean detailNeedsRequest) {
        return new AccessRequestPolicy(ownDepartmentOpen, true, detailNeedsRequest, 30, List.of(), 1, true, true, 1000,
                5000);
    }

    private static Reader reader(UUID id, UUID department, String role, AccessRequestPolicy terms, Grant... grants) {
        Actor actor = new Actor(id, "某人", department, "部门", Set.of(department), Set.of(role), false);
        return new Reader(actor, terms, List.of(grants));
    }

    private static Grant grant(AccessKind kind, UUID customer, Approver by) {
        return new Grant(UUID.randomUUID(), "JY-2026-000001", kind, by, customer, "投标");
    }

    @Test
    @Rule("S2a-09")
    void colleagues_read_their_departments_files_unless_the_company_wants_the_manager_to_be_asked() {
        assertThat(reader(UUID.randomUUID(), SALES, Roles.SALES_REP, OPEN).of(FILE)).isEqualTo(Access.FULL);
        Reader colleague = reader(UUID.randomUUID(), SALES, Roles.SALES_REP, CLOSED);
        assertThat(colleague.of(FILE)).isEqualTo(Access.LIMITED);
        assertThatThrownBy(() -> colleague.requireFull(FILE)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("customer.access-needed-own");
            assertThat(refused.rule()).isEqualTo("S2a-09");
            assertThat(refused.params()).containsEntry("grantedBy", "DEPT_MANAGER");
        });
        assertThat(reader(OWNER, SALES, Roles.SALES_REP, CLOSED).of(FILE)).isEqualTo(Access.FULL);
        assertThat(reader(UUID.randomUUID(), SALES, Roles.DEPT_MANAGER, CLOSED).of(FILE)).isEqualTo(Access.FULL);
        assertThat(reader(UUID.randomUUID(), UUID.randomUUID(), Roles.DEPT_MANAGER, OPEN).of(FILE))
                .isEqualTo(Access.LIMITED);
    }

    @Test
    @Rule({"S2c-37", "S4-20"})
    void a_sealed_file_is_closed_to_its_own_department_and_to_who_had_it() {
        for (Reader former : List.of(reader(OWNER, SALES, Roles.SALES_REP, OPEN),
                reader(UUID.randomUUID(), SALES, Roles.DEPT_MANAGER, OPEN),
                reader(UUID.randomUUID(), SALES, Roles.MARKET, OPEN))) {
            assertThat(former.of(SEALED)).isEqualTo(Access.LIMITED);
            assertThatThrownBy(() -> former.requireFull(SEALED)).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.rule()).isEqualTo("S2c-37");
                assertThat(refused.params()).containsEntry("grantedBy", "GENERAL_MANAGER");
            });
        }
        assertThat(reader(OWNER, SALES, Roles.SALES_REP, OPEN,
                grant(AccessKind.VIEW, CUSTOMER, Approver.GENERAL_MANAGER)).of(SEALED)).isEqualTo(Access.FULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.DATA_ADMIN, Roles.GENERAL_MANAGER, Roles.DEPUTY_GM, Roles.AUDITOR})
    void who_keeps_or_watches_the_archive_reads_all_of_it(String role) {
        Reader keeper = reader(UUID.randomUUID(), UUID.randomUUID(), role, CLOSED);
        assertThat(keeper.of(FILE)).isEqualTo(Access.FULL);
        assertThat(keeper.of(SEALED)).isEqualTo(Access.FULL);
        assertThat(keeper.readsForm(OWNER, null)).isTrue();
    }

    @Test
    @Rule("S4-20")
    void a_permission_is_good_for_its_file_and_its_kind_and_nothing_else() {
        UUID id = UUID.randomUUID();
        UUID elsewhere = UUID.randomUUID();
        Reader viewer = reader(id, elsewhere, Roles.SALES_REP, OPEN,
                grant(AccessKind.VIEW, CUSTOMER, Approver.GENERAL_MANAGER));
        assertThat(viewer.of(FILE)).isEqualTo(Access.FULL);
        assertThat(viewer.grant(FILE)).isPresent();
        assertThat(viewer.of(new File(UUID.randomUUID(), SALES, OWNER, false))).isEqualTo(Access.LIMITED);
        assertThatThrownBy(() -> viewer.requireCopy(FILE)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> viewer.requireDetail(FILE)).isInstanceOf(Refused.class);
        Reader detail = reader(id, elsewhere, Roles.SALES_REP, OPEN,
                grant(AccessKind.DETAIL, CUSTOMER, Approver.DATA_ADMIN));
        assertThat(detail.of(FILE)).as("details alone open no file").isEqualTo(Access.LIMITED);
        Reader both = reader(id, elsewhere, Roles.SALES_REP, OPEN,
                grant(AccessKind.COPY, CUSTOMER, Approver.GENERAL_MANAGER),
                grant(AccessKind.DETAIL, CUSTOMER, Approver.DATA_ADMIN));
        assertThat(both.requireCopy(FILE)).isPresent();
        assertThat(both.requireDetail(FILE)).isPresent();
    }

    @Test
    @Rule("S4-28")
    void where_the_company_wants_it_even_colleagues_ask_the_administrator_for_details() {
        assertThat(reader(UUID.randomUUID(), SALES, Roles.SALES_REP, OPEN).requireDetail(FILE)).isEmpty();
        assertThat(reader(OWNER, SALES, Roles.SALES_REP, CLOSED).requireDetail(FILE)).isEmpty();
        Reader manager = reader(UUID.randomUUID(), SALES, Roles.DEPT_MANAGER, CLOSED);
        assertThatThrownBy(() -> manager.requireDetail(FILE)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.rule()).isEqualTo("S4-28"));
    }

    @Test
    @Rule("S2c-32")
    void only_the_general_managers_leave_opens_a_registration_form_of_others() {
        UUID id = UUID.randomUUID();
        assertThat(reader(OWNER, SALES, Roles.SALES_REP, OPEN).readsForm(OWNER, null)).isTrue();
        assertThat(reader(id, SALES, Roles.DEPT_MANAGER, OPEN).readsForm(OWNER, CUSTOMER)).isFalse();
        assertThat(reader(id, SALES, Roles.SALES_REP, OPEN, grant(AccessKind.VIEW, CUSTOMER, Approver.DEPT_MANAGER))
                .readsForm(OWNER, CUSTOMER)).isFalse();
        assertThat(reader(id, SALES, Roles.SALES_REP, OPEN, grant(AccessKind.COPY, CUSTOMER, Approver.GENERAL_MANAGER))
                .readsForm(OWNER, CUSTOMER)).isTrue();
    }
}
