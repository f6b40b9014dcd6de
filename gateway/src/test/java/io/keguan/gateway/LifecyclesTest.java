package io.keguan.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.gateway.client.domain.ApiClientAction;
import io.keguan.gateway.client.domain.ApiClientStatus;
import io.keguan.gateway.department.domain.Department;
import io.keguan.gateway.department.domain.DepartmentAction;
import io.keguan.gateway.department.domain.DepartmentStatus;
import io.keguan.gateway.staff.domain.StaffAction;
import io.keguan.gateway.staff.domain.StaffMember;
import io.keguan.gateway.staff.domain.StaffStatus;
import io.keguan.gateway.staff.domain.Username;
import io.keguan.kit.domain.IllegalTransition;
import io.keguan.kit.domain.Transitions;
import io.keguan.kit.test.GoldenSamples;
import io.keguan.kit.test.LifecyclePage;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LifecyclesTest {

    @Test
    void every_cell_of_the_tables_is_as_written_here() {
        check(StaffStatus.LIFECYCLE, StaffStatus.values(), StaffAction.values(),
                Map.of(StaffStatus.ACTIVE, Set.of(StaffAction.ASSIGN, StaffAction.RESET_PASSWORD, StaffAction.DISABLE),
                        StaffStatus.DISABLED, Set.of(StaffAction.ASSIGN, StaffAction.ENABLE)));
        check(DepartmentStatus.LIFECYCLE, DepartmentStatus.values(), DepartmentAction.values(),
                Map.of(DepartmentStatus.OPEN, Set.of(DepartmentAction.values()), DepartmentStatus.CLOSED, Set.of()));
        check(ApiClientStatus.LIFECYCLE, ApiClientStatus.values(), ApiClientAction.values(),
                Map.of(ApiClientStatus.ACTIVE, Set.of(ApiClientAction.ROTATE_SECRET, ApiClientAction.DISABLE),
                        ApiClientStatus.DISABLED, Set.of(ApiClientAction.ENABLE)));
    }

    @Test
    void the_diagrams_show_the_tables() {
        LifecyclePage.check("staff", "Staff account 人员账号", StaffStatus.LIFECYCLE);
        LifecyclePage.check("department", "Department 部门", DepartmentStatus.LIFECYCLE);
        LifecyclePage.check("api-client", "API client 接口客户端", ApiClientStatus.LIFECYCLE);
    }

    @Test
    void the_events_are_those_of_the_golden_samples() {
        Department company = new Department("ROOT", "华光灯具厂", null);
        Department sales = new Department("XS", "销售部", company);
        GoldenSamples.assertMatches(sales.opened());
        GoldenSamples.assertMatches(sales.rename("华东销售部"));
        GoldenSamples.assertMatches(sales.move(company, false));
        GoldenSamples.assertMatches(sales.close(false));
        StaffMember rep = new StaffMember(new Username("rep"), "王晓明", UUID.randomUUID(), List.of("SALES_REP"),
                Instant.EPOCH);
        GoldenSamples.assertMatches(rep.registered());
        GoldenSamples.assertMatches(rep.assign(UUID.randomUUID(), List.of("SALES_REP", "ACCOUNT_MANAGER")));
        GoldenSamples.assertMatches(rep.disable());
        GoldenSamples.assertMatches(rep.enable());
    }

    private static <S extends Enum<S>, A extends Enum<A>> void check(Transitions<S, A> table, S[] states, A[] actions,
            Map<S, Set<A>> allowed) {
        for (S state : states) {
            assertThat(table.allowed(state)).isEqualTo(allowed.get(state));
            for (A action : actions) {
                if (allowed.get(state).contains(action)) {
                    assertThat(table.next(state, action)).isNotNull();
                } else {
                    assertThatThrownBy(() -> table.next(state, action)).isInstanceOf(IllegalTransition.class);
                }
            }
        }
    }
}
