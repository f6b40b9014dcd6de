package io.keguan.gateway.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.gateway.staff.Passwords;
import io.keguan.gateway.staff.domain.PasswordRule;
import io.keguan.gateway.staff.domain.StaffMember;
import io.keguan.gateway.staff.domain.StaffStatus;
import io.keguan.gateway.staff.domain.Username;
import io.keguan.gateway.token.domain.OpaqueToken;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;

/** Lets people in and out and changes their passwords; the throttle stands before every look at a password. */
@ApplicationScoped
public class SignIn {

    /** A fresh session: the token goes to the browser and nowhere else. */
    public record SignedIn(OpaqueToken token, UUID staffId) {}

    private final Accounts accounts;
    private final Passwords passwords;
    private final LoginThrottle throttle;

    public SignIn(Accounts accounts, Passwords passwords, LoginThrottle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /** One answer and the same work for an unknown name, a wrong password and a disabled account. */
    public SignedIn login(String username, String password, String address) {
        Username name = new Username(username);
        SignedIn signedIn = throttle.attempt(name.key(), address, () -> {
            Optional<StaffMember> member = accounts.find(name);
            boolean proven = passwords.matches(password, member.map(StaffMember::passwordHash).orElse(null));
            boolean active = member.map(m -> m.status() == StaffStatus.ACTIVE).orElse(false);
            return proven && active ? accounts.openSession(member.get()).orElse(null) : null;
        });
        if (signedIn == null) {
            throw Refused.of(Refused.Kind.UNAUTHENTICATED, "auth.bad-credentials");
        }
        return signedIn;
    }

    /** Ends every session of the person, this one too. */
    public void changePassword(Actor actor, String current, String next, String address) {
        StaffMember member = accounts.get(actor.id());
        List<Reason> reasons = PasswordRule.reasonsAgainst("next", next, member.username());
        if (!reasons.isEmpty()) {
            throw Refused.invalid(reasons);
        }
        if (current.equals(next)) {
            throw Refused.invalid("next", "password.unchanged", null);
        }
        Boolean proven = throttle.attempt(member.username().key(), address,
                () -> passwords.matches(current, member.passwordHash()) ? true : null);
        if (proven == null) {
            throw Refused.invalid("current", "password.wrong", null);
        }
        accounts.changePassword(actor, member.passwordHash(), passwords.hash(next));
    }
}
