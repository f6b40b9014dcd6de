package io.keguan.gateway.staff.domain;

import java.text.Normalizer;
import java.util.Locale;

/** The name a person signs in with: full-width and half-width, upper and lower case are one. */
public record Username(String text) {

    public Username {
        text = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** What makes two user names the same. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }
}
