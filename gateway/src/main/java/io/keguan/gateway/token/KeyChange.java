package io.keguan.gateway.token;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.keguan.gateway.token.domain.KeyRing;
import io.keguan.kit.domain.Actor;
import io.keguan.kit.journal.AuditNote;
import io.keguan.kit.journal.Journal;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The order to change the signing key before its time, with its audit note. */
@ApplicationScoped
public class KeyChange {

    /** All signing keys share one trail. */
    private static final UUID TRAIL = UUID.nameUUIDFromBytes("signing-key".getBytes(StandardCharsets.UTF_8));

    private final SigningKeys keys;
    private final Journal journal;

    public KeyChange(SigningKeys keys, Journal journal) {
        this.keys = keys;
        this.journal = journal;
    }

    /** @return id of the key that signs from now on */
    public String rotate(Actor actor) {
        KeyRing before = keys.ring();
        keys.rotate();
        String signing = keys.ring().signingKid();
        QuarkusTransaction.requiringNew().run(() -> journal.audit(AuditNote.of("signing-key", TRAIL, actor, "rotate")
                .change(Map.of("kid", before.signingKid()), Map.of("kid", signing))));
        return signing;
    }
}
