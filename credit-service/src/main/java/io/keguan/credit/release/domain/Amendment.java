package io.keguan.credit.release.domain;

import java.time.Instant;
import java.util.UUID;

/** Other quantities than those the slip was issued for, and how the customer stood then. */
public record Amendment(long fromFen, long toFen, String reason, UUID byId, String byName, Instant at,
        Standing standing) {

    Amendment forgotten() {
        return new Amendment(fromFen, toFen, "", byId, byName, at, standing);
    }
}
