package io.keguan.customer.archive.domain;

import java.util.regex.Pattern;

/** An e-mail address, loosely checked: only a message that arrives proves one. */
public final class Email {

    private static final Pattern ADDRESS = Pattern.compile("[\\w.%+'-]{1,64}@[\\w-]{1,63}(\\.[\\w-]{1,63})+");

    private Email() {}

    public static String clean(String typed) {
        return Folding.fold(typed);
    }

    static String flaw(String typed) {
        return ADDRESS.matcher(clean(typed)).matches() ? null : "email.invalid";
    }

    public static String masked(String kept) {
        return kept == null ? null : kept.charAt(0) + "***" + kept.substring(kept.indexOf('@'));
    }
}
