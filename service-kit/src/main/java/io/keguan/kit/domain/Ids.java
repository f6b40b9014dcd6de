package io.keguan.kit.domain;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time-ordered identifiers (UUID version 7), so that new rows land at the end of their indexes. Each is greater than all this
 * process gave before, so that the lines of a form keep the order in which they were written.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** The last milliseconds and, in the lower 12 bits, the number within them; too many borrow from the next one. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        long now = System.currentTimeMillis() << 12;
        long tick = LAST.updateAndGet(last -> Math.max(now, last + 1));
        long high = tick >>> 12 << 16 | 0x7000L | tick & 0xfffL;
        long low = RANDOM.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
