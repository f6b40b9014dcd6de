package io.keguan.customer.reception.domain;

import static io.keguan.customer.reception.domain.ReceptionGround.DESIGNATED_LEFT;
import static io.keguan.customer.reception.domain.ReceptionGround.KNOWN_ELSEWHERE;
import static io.keguan.customer.reception.domain.ReceptionGround.NAMED_LEFT;
import static io.keguan.customer.reception.domain.ReceptionGround.NAMED_RIGHT;
import static io.keguan.customer.reception.domain.ReceptionGround.NEVER_CONTACTED;
import static io.keguan.customer.reception.domain.ReceptionGround.NOT_DESIGNATED;
import static io.keguan.customer.reception.domain.ReceptionGround.OWNER_AWAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import io.keguan.customer.reception.domain.Known.Owned;
import io.keguan.customer.reception.domain.ReceptionPolicy.Department;
import io.keguan.customer.reception.domain.ReceptionPolicy.Facts;
import io.keguan.customer.reception.domain.StaffMember.Presence;
import io.keguan.customer.registration.domain.Duplicate.Kind;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceptionPolicyTest {

    private static final Department DESK = new Department(UUID.randomUUID(), "销售一部");
    private static final Department SOUTH = new Department(UUID.randomUUID(), "销售二部");
    private static final ReceptionPolicy POLICY = new ReceptionPolicy(30, 1);

    private final StaffMember duty = person("值班", DESK, Presence.PRESENT);
    private final StaffMember dutySouth = person("南方值班", SOUTH, Presence.PRESENT);
    private final Map<UUID, StaffMember> onDuty = Map.of(DESK.id(), duty, SOUTH.id(), dutySouth);

    @Test
    @Rule({"S2c-29", "S2c-30"})
    void who_was_designated_comes_before_the_earlier_owner_and_the_earlier_owner_before_the_duty_person() {
        StaffMember designated = person("指定", DESK, Presence.PRESENT);
        StaffMember owner = person("原经理", SOUTH, Presence.PRESENT);
        assertThat(decide(said(true, true), owner, designated, owner).owner()).isEqualTo(designated.asOwner());
        Assignment earlier = decide(said(true, true), owner, null, owner);
        assertThat(earlier.outcome()).isEqualTo(ReceptionOutcome.TO_MANAGER);
        assertThat(earlier.owner()).isEqualTo(owner.asOwner());
        assertThat(earlier.grounds()).containsExactly(NOT_DESIGNATED, NAMED_RIGHT);
        Assignment nobody = decide(said(false, true), null, null, null);
        assertThat(nobody.outcome()).isEqualTo(ReceptionOutcome.DUTY);
        assertThat(nobody.grounds()).containsExactly(NOT_DESIGNATED, NEVER_CONTACTED);
    }

    @Test
    @Rule("S2c-30")
    void who_has_left_is_designated_in_vain() {
        Assignment decided = decide(said(false, true), null, person("走了", DESK, Presence.LEFT), null);
        assertThat(decided.owner()).isEqualTo(duty.asOwner());
        assertThat(decided.grounds()).containsExactly(DESIGNATED_LEFT, NEVER_CONTACTED);
    }

    @Test
    @Rule("S2c-29")
    void the_customer_of_a_manager_who_has_left_goes_to_the_duty_person_of_the_department_that_has_the_file() {
        StaffMember gone = person("走了", SOUTH, Presence.LEFT);
        Assignment decided = decide(said(true, false), gone, null, gone);
        assertThat(decided.owner()).isEqualTo(dutySouth.asOwner());
        assertThat(decided.grounds()).containsExactly(NAMED_LEFT);
    }

    @Test
    @Rule("S2c-29")
    void an_owner_who_is_away_stays_the_owner_and_the_duty_person_of_the_own_department_receives() {
        StaffMember away = person("外出", SOUTH, Presence.AWAY);
        Assignment decided = decide(said(true, false), away, null, away);
        assertThat(decided.owner()).isEqualTo(away.asOwner());
        assertThat(decided.hostId()).isEqualTo(dutySouth.id());
        assertThat(decided.grounds()).containsExactly(NAMED_RIGHT, OWNER_AWAY);
    }

    @Test
    @Rule({"S2c-28", "S2c-29"})
    void what_is_known_under_another_owner_is_said_with_its_number() {
        StaffMember other = person("别人", SOUTH, Presence.PRESENT);
        Assignment decided = decide(said(false, false), null, null, other);
        assertThat(decided.outcome()).isEqualTo(ReceptionOutcome.DUTY);
        assertThat(decided.grounds()).containsExactly(NEVER_CONTACTED, KNOWN_ELSEWHERE);
        assertThat(decided.known().knownNumber()).isEqualTo("DJ-1");
    }

    @Test
    @Rule("S2c-29")
    void without_anybody_on_duty_the_refusal_names_the_department() {
        Facts facts = new Facts(said(false, false), null, null, List.of(), DESK, department -> Optional.empty());
        assertThatThrownBy(() -> POLICY.decide(facts)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("reception.nobody-on-duty");
            assertThat(refused.params()).containsEntry("department", "销售一部");
        });
    }

    private Assignment decide(Introduction said, StaffMember named, StaffMember designated, StaffMember owner) {
        List<Owned> found = owner == null
                ? List.of()
                : List.of(new Owned(new Known(Kind.REGISTRATION, UUID.randomUUID(), "DJ-1"), owner.asOwner()));
        return POLICY.decide(new Facts(said, named, designated, found, DESK,
                department -> Optional.ofNullable(onDuty.get(department))));
    }

    private static Introduction said(boolean contacted, boolean referred) {
        return new Introduction(contacted, null, null, referred, referred ? "老客户" : null, null, null);
    }

    private static StaffMember person(String name, Department department, Presence presence) {
        return new StaffMember(UUID.randomUUID(), name, department.id(), department.name(), presence);
    }
}
