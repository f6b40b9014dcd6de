package io.keguan.gateway.staff;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.keguan.gateway.department.persistence.DepartmentRepository;
import io.keguan.gateway.session.persistence.SessionTable;
import io.keguan.gateway.staff.domain.PasswordRule;
import io.keguan.gateway.staff.domain.StaffEvent;
import io.keguan.gateway.staff.domain.StaffMember;
import io.keguan.gateway.staff.domain.Username;
import io.keguan.gateway.staff.persistence.StaffRepository;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;
import io.keguan.kit.security.Roles;

/** Registers people, gives them departments and roles, takes and returns their access. */
@UseCases
public class StaffRegister {

    /** What is needed to register a person; without a password one is made up. */
    public record NewStaff(Username username, String name, UUID departmentId, Set<String> roles, String password) {}

    /** An account together with the password that is shown this once. */
    public record WithPassword(StaffMember member, String password) {}

    private final StaffRepository staff;
    private final DepartmentRepository departments;
    private final SessionTable sessions;
    private final Passwords passwords;
    private final Journal journal;
    private final Clock clock;

    public StaffRegister(StaffRepository staff, DepartmentRepository departments, SessionTable sessions,
            Passwords passwords, Journal journal, Clock clock) {
        this.staff = staff;
        this.departments = departments;
        this.sessions = sessions;
        this.passwords = passwords;
        this.journal = journal;
        this.clock = clock;
    }

    public WithPassword register(NewStaff wanted, Actor actor) {
        List<Reason> reasons = new ArrayList<>(unknownRoles(wanted.roles));
        if (wanted.password != null) {
            reasons.addAll(PasswordRule.reasonsAgainst("temporaryPassword", wanted.password, wanted.username));
        }
        if (!reasons.isEmpty()) {
            throw Refused.invalid(reasons);
        }
        if (staff.findByUsername(wanted.username).isPresent()) {
            throw Refused.conflict("staff.username-taken");
        }
        departments.useOpen(wanted.departmentId, "departmentId");
        String password = wanted.password == null ? passwords.temporary() : wanted.password;
        StaffMember member = member(wanted);
        member.giveTemporaryPassword(passwords.hash(password));
        return new WithPassword(store(member, actor), password);
    }

    /** The first administrator, who chose the password. */
    public StaffMember registerFirst(NewStaff wanted, String passwordHash, Actor actor) {
        StaffMember member = member(wanted);
        member.chooseOwnPassword(passwordHash);
        return store(member, actor);
    }

    public StaffMember assign(UUID id, long version, UUID departmentId, Set<String> roles, Actor actor) {
        List<Reason> reasons = unknownRoles(roles);
        if (!reasons.isEmpty()) {
            throw Refused.invalid(reasons);
        }
        StaffMember member = ofSomeoneElse(id, version, actor);
        departments.useOpen(departmentId, "departmentId");
        if (member.administers() && !roles.contains(Roles.ADMIN)) {
            keepAnAdministrator(id);
        }
        Map<String, Object> before = facts(member);
        StaffEvent assigned = member.assign(departmentId, roles);
        sessions.endAll(id);
        return record(member, assigned, before, "assign", null, actor);
    }

    public StaffMember disable(UUID id, long version, String reason, Actor actor) {
        StaffMember member = ofSomeoneElse(id, version, actor);
        Map<String, Object> before = facts(member);
        if (member.administers()) {
            keepAnAdministrator(id);
        }
        StaffEvent disabled = member.disable();
        sessions.endAll(id);
        return record(member, disabled, before, "disable", reason, actor);
    }

    public StaffMember enable(UUID id, long version, String reason, Actor actor) {
        StaffMember member = ofSomeoneElse(id, version, actor);
        Map<String, Object> before = facts(member);
        StaffEvent enabled = member.enable();
        departments.useOpen(member.departmentId(), "departmentId");
        return record(member, enabled, before, "enable", reason, actor);
    }

    public WithPassword resetPassword(UUID id, long version, Actor actor) {
        StaffMember member = ofSomeoneElse(id, version, actor);
        String password = passwords.temporary();
        member.giveTemporaryPassword(passwords.hash(password));
        sessions.endAll(id);
        journal.audit(AuditNote.of(StaffMember.TYPE, id, actor, "reset-password"));
        return new WithPassword(member, password);
    }

    private StaffMember ofSomeoneElse(UUID id, long version, Actor actor) {
        StaffMember member = staff.get(id, version);
        member.refuseForOneself(actor.id());
        return member;
    }

    private void keepAnAdministrator(UUID leaving) {
        if (!staff.otherAdministrator(leaving)) {
            throw Refused.conflict("staff.last-administrator");
        }
    }

    private StaffMember member(NewStaff wanted) {
        return new StaffMember(wanted.username, wanted.name, wanted.departmentId, wanted.roles, clock.instant());
    }

    private StaffMember store(StaffMember member, Actor actor) {
        staff.persist(member);
        return record(member, member.registered(), null, "register", null, actor);
    }

    private StaffMember record(StaffMember member, StaffEvent event, Map<String, Object> before, String action,
            String reason, Actor actor) {
        journal.append(event);
        journal.audit(AuditNote.of(StaffMember.TYPE, member.id(), actor, action)
                .change(before, facts(member))
                .reason(reason));
        return member;
    }

    private static List<Reason> unknownRoles(Collection<String> roles) {
        return roles.stream()
                .filter(role -> !Roles.ALL.contains(role))
                .map(role -> Reason.of("roles", "validation.unknown-value"))
                .distinct()
                .toList();
    }

    private static Map<String, Object> facts(StaffMember member) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("username", member.username().text());
        facts.put("name", member.name());
        facts.put("departmentId", member.departmentId());
        facts.put("roles", member.roles());
        facts.put("status", member.status());
        return facts;
    }
}
