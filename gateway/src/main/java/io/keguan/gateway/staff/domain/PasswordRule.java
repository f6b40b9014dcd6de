package io.keguan.gateway.staff.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.keguan.kit.domain.Reason;

/**
 * Which passwords are good enough: length counts, rules about kinds of characters do not, and what everyone would guess
 * first is refused.
 */
public final class PasswordRule {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 128;

    private PasswordRule() {}

    /** @return every reason against the password, on the named field; empty when it is good */
    public static List<Reason> reasonsAgainst(String field, String password, Username username) {
        List<Reason> reasons = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            reasons.add(new Reason(field, "password.too-short", null, java.util.Map.of("min", SHORTEST)));
        }
        if (length > LONGEST) {
            reasons.add(new Reason(field, "validation.too-long", null, java.util.Map.of("max", LONGEST)));
        }
        if (password.codePoints().distinct().count() < 5
                || password.toLowerCase(Locale.ROOT).contains(username.key())) {
            reasons.add(Reason.of(field, "password.too-simple"));
        }
        return reasons;
    }
}
