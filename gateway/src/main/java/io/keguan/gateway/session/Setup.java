package io.keguan.gateway.session;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.gateway.GatewayConfig;
import io.keguan.gateway.staff.Passwords;
import io.keguan.gateway.staff.domain.PasswordRule;
import io.keguan.gateway.staff.domain.StaffMember;
import io.keguan.gateway.staff.domain.Username;
import io.keguan.gateway.staff.persistence.StaffRepository;
import io.keguan.gateway.token.domain.OpaqueToken;
import io.keguan.kit.domain.Reason;
import io.keguan.kit.domain.Refused;

/** The first minute of an installation: whoever holds the one-time link becomes its first administrator. */
@ApplicationScoped
public class Setup {

    /** What the founder enters. */
    public record Founder(String token, Username username, String name, String password, String companyName) {}

    private final Founding founding;
    private final StaffRepository staff;
    private final Passwords passwords;
    private final GatewayConfig config;

    public Setup(Founding founding, StaffRepository staff, Passwords passwords, GatewayConfig config) {
        this.founding = founding;
        this.staff = staff;
        this.passwords = passwords;
        this.config = config;
    }

    public boolean open() {
        return config.setupToken().isPresent() && staff.count() == 0;
    }

    public StaffMember found(Founder founder) {
        if (!open()) {
            throw Refused.conflict("setup.closed");
        }
        String expected = new OpaqueToken(config.setupToken().get()).hash();
        if (!new OpaqueToken(founder.token).hasHash(expected)) {
            throw Refused.forbidden("setup.token-wrong");
        }
        List<Reason> reasons = PasswordRule.reasonsAgainst("password", founder.password, founder.username);
        if (!reasons.isEmpty()) {
            throw Refused.invalid(reasons);
        }
        return founding.found(founder, passwords.hash(founder.password));
    }
}
