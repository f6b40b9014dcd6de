package io.keguan.kit.problem;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The words of a problem by its code, from the service's {@code problems_*.properties} and the kit's own. Chinese is the
 * source; a code without a text shows itself, and a test of each service makes sure that none does.
 */
@ApplicationScoped
public class ProblemTexts {

    private static final List<String> BUNDLES = List.of("problems", "kit-problems");

    public String text(String code, Map<String, Object> params, Locale locale) {
        String words = lookup(code, locale);
        for (Map.Entry<String, Object> param : params.entrySet()) {
            words = words.replace("{" + param.getKey() + "}", shown(param.getKey(), param.getValue()));
        }
        return words;
    }

    /** A value as people read it: what is called an amount in fen is money. */
    private static String shown(String name, Object value) {
        return name.endsWith("Fen") && value instanceof Number fen
                ? String.format(Locale.ROOT, "¥%,.2f", BigDecimal.valueOf(fen.longValue(), 2))
                : String.valueOf(value);
    }

    public boolean knows(String code, Locale locale) {
        return !lookup(code, locale).equals(code);
    }

    /** Every code this service has words for. */
    public static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        for (String name : BUNDLES) {
            try {
                codes.addAll(bundle(name, Locale.CHINESE).keySet());
                codes.removeIf(code -> code.startsWith("title."));
            } catch (MissingResourceException absent) {
                continue;
            }
        }
        return codes;
    }

    private static String lookup(String code, Locale locale) {
        for (String name : BUNDLES) {
            try {
                ResourceBundle bundle = bundle(name, locale);
                if (bundle.containsKey(code)) {
                    return bundle.getString(code);
                }
            } catch (MissingResourceException absent) {
                // A service need not have texts of its own in every language.
                continue;
            }
        }
        return code;
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(name, locale, Thread.currentThread().getContextClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
