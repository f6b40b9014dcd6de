package io.keguan.kit.domain;

import java.security.SecureRandom;
import java.util.UUID;

/** Time-ordered identifiers (UUID version 7), so that new rows land at the end of their indexes. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long high = System.currentTimeMillis() << 16 | 0x7000L | RANDOM.nextInt(0x1000);
        long low = RANDOM.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
