package io.keguan.customer.reception.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.keguan.customer.reception.domain.Known.Owned;
import io.keguan.customer.reception.domain.StaffMember.Presence;
import io.keguan.kit.domain.Parameter;
import io.keguan.kit.domain.Parameter.Unit;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.domain.Rule;

/**
 * To whom a visitor is led. A manager the referrer designated comes before the earlier owner the visitor names, and that one
 * before the duty person, who receives everybody else as a new customer.
 *
 * @param acceptMinutes how long the one assigned has to accept
 * @param corrections how often the department's manager may decide otherwise
 */
public record ReceptionPolicy(
        @Rule("S2c-29") @Parameter(seed = "30", unit = Unit.MINUTES, min = 1, max = 480) int acceptMinutes,
        @Rule("S2c-29") @Parameter(seed = "1", unit = Unit.TIMES, max = 3) int corrections) {

    /**
     * What is known when it is decided.
     *
     * @param named whom the visitor named, null for nobody
     * @param designated whom the referrer designated, null for nobody
     * @param found what looks like the visitor
     * @param desk the department whose desk it is
     * @param duty who is on duty in a department today
     */
    public record Facts(Introduction said, StaffMember named, StaffMember designated, List<Owned> found,
            Department desk,
            Function<UUID, Optional<StaffMember>> duty) {}

    public record Department(UUID id, String name) {}

    public Assignment decide(Facts facts) {
        List<ReceptionGround> grounds = new ArrayList<>();
        if (designates(facts, grounds)) {
            return to(ReceptionOutcome.DESIGNATED, facts.designated, null, facts, grounds);
        }
        Optional<Owned> own = facts.found.stream().filter(f -> isNamed(f, facts.named)).findFirst();
        if (namesOwner(facts, own.isPresent(), grounds)) {
            return to(ReceptionOutcome.TO_MANAGER, facts.named, own.orElseThrow().known(), facts, grounds);
        }
        if (own.isEmpty() && !facts.found.isEmpty()) {
            grounds.add(ReceptionGround.KNOWN_ELSEWHERE);
        }
        Known known = facts.found.stream().findFirst().map(Owned::known).orElse(null);
        // Whose manager has left is the department's customer all the same.
        Department department = own.filter(o -> facts.named.left())
                .map(o -> new Department(o.owner().departmentId(), o.owner().departmentName()))
                .orElse(facts.desk);
        StaffMember onDuty = onDuty(department, facts);
        return Assignment.of(ReceptionOutcome.DUTY, onDuty, onDuty, grounds, known);
    }

    /** The manager's correction: the customer is this person's, whatever was decided. */
    public Assignment correct(Assignment former, StaffMember owner, Function<UUID, Optional<StaffMember>> duty) {
        List<ReceptionGround> grounds = new ArrayList<>(former.grounds());
        grounds.remove(ReceptionGround.OWNER_AWAY);
        grounds.add(ReceptionGround.CORRECTED);
        Facts facts = new Facts(null, null, null, List.of(), null, duty);
        return to(former.outcome(), owner, former.known(), facts, grounds);
    }

    private static boolean designates(Facts facts, List<ReceptionGround> grounds) {
        if (!facts.said.referred()) {
            return false;
        }
        boolean stands = facts.designated != null && !facts.designated.left();
        grounds.add(stands
                ? ReceptionGround.DESIGNATED
                : facts.designated == null ? ReceptionGround.NOT_DESIGNATED : ReceptionGround.DESIGNATED_LEFT);
        return stands;
    }

    private static boolean namesOwner(Facts facts, boolean right, List<ReceptionGround> grounds) {
        if (!facts.said.contactedBefore()) {
            grounds.add(ReceptionGround.NEVER_CONTACTED);
        } else if (facts.named == null) {
            grounds.add(ReceptionGround.NOT_NAMED);
        } else if (!right) {
            grounds.add(facts.found.isEmpty() ? ReceptionGround.NOTHING_FOUND : ReceptionGround.NAMED_WRONG);
        } else {
            grounds.add(facts.named.left() ? ReceptionGround.NAMED_LEFT : ReceptionGround.NAMED_RIGHT);
            return !facts.named.left();
        }
        return false;
    }

    private static boolean isNamed(Owned found, StaffMember named) {
        return named != null && found.owner().ownerId().equals(named.id());
    }

    /** Who is away stays the owner; the duty person of the owner's department receives in the meantime. */
    private static Assignment to(ReceptionOutcome outcome, StaffMember owner, Known known, Facts facts,
            List<ReceptionGround> grounds) {
        if (owner.presence() != Presence.AWAY) {
            return Assignment.of(outcome, owner, owner, grounds, known);
        }
        grounds.add(ReceptionGround.OWNER_AWAY);
        StaffMember host = onDuty(new Department(owner.departmentId(), owner.departmentName()), facts);
        return Assignment.of(outcome, owner, host, grounds, known);
    }

    private static StaffMember onDuty(Department department, Facts facts) {
        return facts.duty.apply(department.id)
                .filter(person -> !person.left())
                .orElseThrow(() -> Refused.conflict("reception.nobody-on-duty").rule("S2c-29")
                        .param("department", String.valueOf(department.name)));
    }
}
