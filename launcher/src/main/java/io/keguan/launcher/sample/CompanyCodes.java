package io.keguan.launcher.sample;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Makes up 统一社会信用代码 with right check digits (GB 32100, and GB 11714 for the body's own code within), each only once. */
final class CompanyCodes {

    /** Companies, sole traders, public institutions: the first two characters. */
    static final String COMPANY = "91";
    static final String SOLE_TRADER = "92";
    static final String INSTITUTION = "12";

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int BASE = 31;
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private final Random random;
    private final Set<String> made = new HashSet<>();

    CompanyCodes(Random random) {
        this.random = random;
    }

    /** A code of the given kind, registered in the given district. */
    String next(String kind, String district) {
        String code;
        do {
            var body = new StringBuilder(kind.equals(INSTITUTION) ? "4" : "MA");
            while (body.length() < BODY_WEIGHTS.length) {
                body.append(ALPHABET.charAt(random.nextInt(kind.equals(INSTITUTION) ? 10 : BASE)));
            }
            var front = kind + district + body + bodyCheck(body);
            code = front + check(front);
        } while (!made.add(code));
        return code;
    }

    /** The last character of the code, from the 17 before it. */
    static char check(String front) {
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(front.charAt(i)) * weight;
            weight = weight * 3 % BASE;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }

    /** The ninth character of the body's own code; letters count from A = 10 without a gap. */
    static char bodyCheck(CharSequence body) {
        var sum = 0;
        for (var i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += Character.getNumericValue(body.charAt(i)) * BODY_WEIGHTS[i];
        }
        var check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
