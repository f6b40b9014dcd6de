package io.keguan.gateway.session;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.keguan.gateway.department.domain.Department;
import io.keguan.gateway.department.persistence.DepartmentRepository;
import io.keguan.gateway.session.persistence.SessionTable;
import io.keguan.gateway.staff.domain.StaffMember;
import io.keguan.gateway.staff.domain.Username;
import io.keguan.gateway.staff.persistence.StaffRepository;
import io.keguan.gateway.token.domain.OpaqueToken;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Refused;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.keguan.kit.journal.UseCases;

/** What a sign-in reads and writes. */
@UseCases
public class Accounts {

    private final StaffRepository staff;
    private final DepartmentRepository departments;
    private final SessionTable sessions;
    private final Journal journal;
    private final Clock clock;

    public Accounts(StaffRepository staff, DepartmentRepository departments, SessionTable sessions, Journal journal,
            Clock clock) {
        this.staff = staff;
        this.departments = departments;
        this.sessions = sessions;
        this.journal = journal;
        this.clock = clock;
    }

    public Optional<StaffMember> find(Username username) {
        return staff.findByUsername(username);
    }

    public StaffMember get(UUID id) {
        return staff.get(id);
    }

    public Department departmentOf(StaffMember member) {
        return departments.get(member.departmentId());
    }

    /** Empty when the password changed or the account was disabled since it was checked. */
    public Optional<SignIn.SignedIn> openSession(StaffMember checked) {
        OpaqueToken token = OpaqueToken.next();
        if (!sessions.open(token, checked.id(), checked.passwordHash(), clock.instant())) {
            return Optional.empty();
        }
        staff.noteLogin(checked.id(), clock.instant());
        note(checked.id(), themselves(checked), "sign-in");
        return Optional.of(new SignIn.SignedIn(token, checked.id()));
    }

    public void closeSession(String tokenHash, Actor actor) {
        sessions.end(tokenHash);
        note(actor.id(), actor, "sign-out");
    }

    public void changePassword(Actor actor, String checkedHash, String newHash) {
        StaffMember member = staff.get(actor.id());
        if (!member.passwordHash().equals(checkedHash)) {
            throw Refused.stale();
        }
        member.chooseOwnPassword(newHash);
        sessions.endAll(actor.id());
        note(actor.id(), actor, "change-password");
    }

    private void note(UUID staffId, Actor actor, String action) {
        journal.audit(AuditNote.of(StaffMember.TYPE, staffId, actor, action));
    }

    private static Actor themselves(StaffMember member) {
        return new Actor(member.id(), member.name(), member.departmentId(), null, Set.of(),
                Set.copyOf(member.roles()), false);
    }
}
